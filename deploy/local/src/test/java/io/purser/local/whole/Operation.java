package io.purser.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Answer;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation of the served document.
 *
 * @param path with names in braces where ids belong
 */
record Operation(String verb, String path, boolean takesBody) {

    private static final Pattern ID = Pattern.compile("(?<=/([^/{}]{1,40})/)\\{[^/]+}");

    /** Enough for each of them; what an operation does not know it passes over. */
    private static final JsonNode BODY = Json.object()
            .put("name", "taken")
            .put("session_id", "demo")
            .put("identity", "user_id:a")
            .put("body", "Hello");

    /** All that are served. */
    static List<Operation> of(Purser purser) {
        return purser.get("/openapi").orThrow().path("paths").properties().stream()
                .flatMap(Operation::of)
                .toList();
    }

    private static Stream<Operation> of(Map.Entry<String, JsonNode> path) {
        return path.getValue().properties().stream()
                .map(verb -> new Operation(
                        verb.getKey(), path.getKey(), verb.getValue().has("requestBody")));
    }

    /** What each id in the path is an id of: the name of the collection that stands before it. */
    List<String> collections() {
        return ids().results().map(id -> id.group(1)).toList();
    }

    /** Called with these ids in its path. */
    Answer call(Purser purser, List<String> ids) {
        var left = new ArrayDeque<>(ids);
        var filled = ids().replaceAll(_ -> Matcher.quoteReplacement(left.remove()));
        return switch (verb) {
            case "get" -> purser.get(filled);
            case "post" -> takesBody ? purser.post(filled, BODY) : purser.post(filled);
            case "put" -> purser.put(filled, BODY);
            case "delete" -> purser.delete(filled);
            default -> throw new IllegalStateException("Nobody knows how to call " + this);
        };
    }

    private Matcher ids() {
        return ID.matcher(path);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
