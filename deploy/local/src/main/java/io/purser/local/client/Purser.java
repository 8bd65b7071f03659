package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An installation, called over its public REST endpoint. Calls block their thread, which had better be a virtual one. */
public final class Purser {

    /** Clients in the wild give up after this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Door door;

    public Purser(Door door) {
        this.door = door;
    }

    public Answer get(String path) {
        return send(door.request(path).GET());
    }

    public Answer post(String path, JsonNode body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        var request = door.request(path).header("Content-Type", JSON).POST(text(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A body that need not be JSON at all. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(door.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Without a body, as attaching wants it. */
    public Answer post(String path) {
        return send(door.request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, JsonNode body) {
        return send(door.request(path).header("Content-Type", JSON).PUT(text(body)));
    }

    public Answer delete(String path) {
        return send(door.request(path).DELETE());
    }

    /** All items of a list, page after page, in the order of the list. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = get(next).orThrow();
            page.path(page.path("meta").path("key").asText()).forEach(items::add);
            next = page.path("meta").path("next_page_url").asText("");
        }
        return List.copyOf(items);
    }

    /** An id as a part of a path. */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(HttpRequest.Builder request) {
        return Http.send(http, request.timeout(PATIENCE).build());
    }

    private static BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }
}
