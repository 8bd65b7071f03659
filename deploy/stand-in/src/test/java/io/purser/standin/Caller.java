package io.purser.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Calls a stand-in over HTTP, as any caller would. */
final class Caller {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final URI address;

    private Caller(URI address) {
        this.address = address;
    }

    /** On one server that all tests share; it ends with the tests. */
    static Caller shared() {
        return new Caller(Shared.ADDRESS);
    }

    static Caller of(StandIn standIn) {
        return new Caller(standIn.address());
    }

    private static final class Shared {
        static final URI ADDRESS = start();

        private static URI start() {
            try {
                return StandIn.start(new Settings("127.0.0.1", 0, false)).address();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    URI address() {
        return address;
    }

    HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(request(method, path, body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> chat(ObjectNode request) {
        return send("POST", "/v1/chat/completions", Json.text(request));
    }

    /** The message of a whole completion that must succeed. */
    JsonNode message(ObjectNode request) {
        var response = chat(request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).at("/choices/0/message");
    }

    Streamed stream(ObjectNode request) {
        return Streamed.of(chat(request.put("stream", true)));
    }

    void script(String name, String script) {
        var response = send("PUT", "/script/" + name, script);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow(() -> new AssertionError("no JSON: " + response.body()));
    }

    static JsonNode error(HttpResponse<String> response) {
        return json(response).path("error");
    }

    static ObjectNode saying(String model, String text) {
        return request(model, List.of(user(text)));
    }

    static ObjectNode request(String model, List<? extends JsonNode> messages) {
        var request = Json.object().put("model", model);
        request.putArray("messages").addAll(messages);
        return request;
    }

    static ObjectNode user(String text) {
        return said("user", text);
    }

    static ObjectNode said(String role, String text) {
        return Json.object().put("role", role).put("content", text);
    }

    /** An assistant's message that calls one function with a query. */
    static ObjectNode calling(String function, String query) {
        var message = said("assistant", "");
        var call = message.putArray("tool_calls").addObject().put("id", "first").put("type", "function");
        call.putObject("function")
                .put("name", function)
                .put("arguments", Json.text(Json.object().put("query", query)));
        return message;
    }
}
