package io.purser.local.demo.shop;

import com.fasterxml.jackson.core.JacksonException;
import com.sun.net.httpserver.HttpExchange;
import io.purser.local.client.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a caller gave along: query parameters, or the fields of a JSON body. */
record Input(Map<String, String> values) {

    static Input of(HttpExchange exchange) throws IOException {
        return new Input(exchange.getRequestMethod().equals("POST") ? body(exchange) : query(exchange));
    }

    String text(String name) {
        String value = orEmpty(name);
        if (value.isBlank()) {
            throw new BadInput(name + " is missing.");
        }
        return value;
    }

    String orEmpty(String name) {
        return values.getOrDefault(name, "");
    }

    private static Map<String, String> body(HttpExchange exchange) throws IOException {
        var values = new HashMap<String, String>();
        try {
            Json.MAPPER
                    .readTree(exchange.getRequestBody())
                    .properties()
                    .forEach(
                            field -> values.put(field.getKey(), field.getValue().asText("")));
        } catch (JacksonException e) {
            throw new BadInput("The body is no JSON.");
        }
        return values;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var values = new HashMap<String, String>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
