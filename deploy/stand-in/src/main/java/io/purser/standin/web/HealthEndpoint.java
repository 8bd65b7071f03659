package io.purser.standin.web;

import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import java.util.function.IntSupplier;

/**
 * Ready as soon as it answers; whether the embedding model is in memory yet is told, not waited for. {@code open} counts the
 * chat requests that have no whole answer yet.
 */
record HealthEndpoint(Meaning meaning, IntSupplier open) implements Endpoint {

    @Override
    public void handle(Exchange exchange) {
        exchange.json(
                200,
                Json.object()
                        .put("status", "ok")
                        .put("embeddings", meaning.ready() ? "ready" : "not loaded yet")
                        .put("open", open.getAsInt()));
    }
}
