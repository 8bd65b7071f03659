package io.purser.standin.web;

import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import java.io.IOException;

/** Ready as soon as it answers; whether the embedding model is in memory yet is told, not waited for. */
record HealthEndpoint(Meaning meaning) implements Endpoint {

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.json(
                200, Json.object().put("status", "ok").put("embeddings", meaning.ready() ? "ready" : "not loaded yet"));
    }
}
