package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Json;
import io.purser.standin.script.Scripts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Control of the scripts. */
final class ScriptEndpoint {

    private final Scripts scripts;

    ScriptEndpoint(Scripts scripts) {
        this.scripts = scripts;
    }

    Optional<Endpoint> at(String method, String path) {
        String name = path.equals("/script") ? "" : path.substring("/script/".length());
        if (name.contains("/")) {
            return Optional.empty();
        }
        return Optional.ofNullable(name.isEmpty() ? all(method) : one(method, decoded(name)));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw BadRequest.at("name", "The name in the address is not encoded as addresses are.");
        }
    }

    private @Nullable Endpoint all(String method) {
        return switch (method) {
            case "GET" -> this::list;
            case "DELETE" -> this::clear;
            default -> null;
        };
    }

    private @Nullable Endpoint one(String method, String name) {
        return switch (method) {
            case "PUT" -> exchange -> set(name, exchange);
            case "GET" -> exchange -> show(name, exchange);
            case "DELETE" -> exchange -> remove(name, exchange);
            default -> null;
        };
    }

    private void list(Exchange exchange) {
        var body = Json.object();
        var names = body.putArray("scripts");
        scripts.names().forEach(names::add);
        exchange.json(200, body);
    }

    private void clear(Exchange exchange) {
        scripts.clear();
        exchange.json(200, Json.object().put("deleted", true));
    }

    private void set(String name, Exchange exchange) {
        scripts.set(name, Json.body(exchange.body()));
        exchange.json(200, Json.object().put("name", name).put("model", "script:" + name));
    }

    private void show(String name, Exchange exchange) {
        var seen = scripts.seen(name);
        if (seen.isPresent()) {
            exchange.json(200, seen.get());
        } else {
            exchange.json(404, unknown(name));
        }
    }

    private void remove(String name, Exchange exchange) {
        if (scripts.remove(name)) {
            exchange.json(200, Json.object().put("name", name).put("deleted", true));
        } else {
            exchange.json(404, unknown(name));
        }
    }

    private static JsonNode unknown(String name) {
        return Errors.of(404, "script_not_found", "No script '" + name + "' is set.");
    }
}
