package io.purser.standin.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.purser.standin.answer.Model;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.meaning.Busy;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.script.Scripts;
import java.io.IOException;
import java.util.Optional;

/** Who answers which path, and what is said when something goes wrong. */
public final class Router implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Router.class.getName());

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
        this.health = new HealthEndpoint(meaning);
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        var exchange = new Exchange(http);
        try {
            route(exchange);
        } catch (BadRequest fault) {
            exchange.json(400, Errors.of(fault));
        } catch (Exchange.TooLarge tooLarge) {
            exchange.json(413, Errors.of(413, "body_too_large", "The body is too large."));
            throw tooLarge;
        } catch (Busy busy) {
            exchange.retryAfter(Optional.of(1));
            exchange.json(503, Errors.of(503, "busy", "The stand-in is busy. Try again in a moment."));
        } catch (RuntimeException surprise) {
            LOG.log(System.Logger.Level.ERROR, "request failed", surprise);
            exchange.json(500, Errors.of(500, "internal_error", "The stand-in failed; its log says why."));
        }
    }

    private void route(Exchange exchange) throws IOException {
        String path = exchange.path();
        Optional<Endpoint> endpoint = endpoint(exchange.method(), path);
        if (endpoint.isPresent()) {
            endpoint.get().handle(exchange);
        } else if (known(path)) {
            exchange.json(405, Errors.of(405, "method_not_allowed", exchange.method() + " is not possible here."));
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
