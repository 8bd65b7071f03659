package io.purser.standin.web;

import io.purser.standin.answer.Model;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.script.Scripts;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Who answers which path. */
public final class Router implements Handler<HttpServerRequest> {

    private static final int LARGEST_BODY = 16 << 20;

    private final ChatEndpoint chat;
    private final ModelsEndpoint models;
    private final EmbeddingsEndpoint embeddings;
    private final ScriptEndpoint scripts;
    private final HealthEndpoint health;

    public Router(Model mind, Scripts scripts, Meaning meaning) {
        this.chat = new ChatEndpoint(mind, scripts);
        this.models = new ModelsEndpoint(scripts);
        this.embeddings = new EmbeddingsEndpoint(meaning);
        this.scripts = new ScriptEndpoint(scripts);
        this.health = new HealthEndpoint(meaning, chat::open);
    }

    /** Reads the body, as far as it is not too large, and hands it on. */
    @Override
    public void handle(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= LARGEST_BODY) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            var exchange = new Exchange(request, body.getBytes());
            exchange.guarded(() -> route(request.method().name(), request.path(), exchange));
        });
    }

    private void route(String method, String path, Exchange exchange) {
        Optional<Endpoint> endpoint = endpoint(method, path);
        if (exchange.body().length > LARGEST_BODY) {
            exchange.json(413, Errors.of(413, "body_too_large", "The body is too large."));
        } else if (endpoint.isPresent()) {
            endpoint.get().handle(exchange);
        } else if (known(path)) {
            exchange.json(405, Errors.of(405, "method_not_allowed", method + " is not possible here."));
        } else {
            exchange.json(404, Errors.of(404, "unknown_url", "There is nothing at this address."));
        }
    }

    private Optional<Endpoint> endpoint(String method, String path) {
        if (path.equals("/script") || path.startsWith("/script/")) {
            return scripts.at(method, path);
        }
        return switch (method + " " + path) {
            case "POST /v1/chat/completions" -> Optional.of(chat);
            case "POST /v1/embeddings" -> Optional.of(embeddings);
            case "GET /health" -> Optional.of(health);
            default -> models.at(method, path);
        };
    }

    private static boolean known(String path) {
        return path.matches("/v1/(chat/completions|embeddings|models(/.+)?)|/health|/script(/[^/]+)?");
    }
}
