package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.outside.JsonServer.Answer;
import io.purser.knowledge.outside.JsonServer.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A server with Pinecone's wire format: one address that knows the indexes, and one for each index, over vectors it
 * really holds.
 */
final class PineconeServer implements TestStore {

    private static final String KEY = "pc-s3cr3t";
    private static final Set<String> OF_A_QUERY =
            Set.of("vector", "topK", "namespace", "includeMetadata", "includeValues", "filter");

    private final JsonServer service = JsonServer.start(this::index);
    private final JsonServer silent = JsonServer.start(request -> new Answer.Silence());
    private final JsonServer junk = JsonServer.start(request -> new Answer.Junk());
    private final JsonServer flood = JsonServer.start(request -> new Answer.Flood());
    private final JsonServer gone = JsonServer.start(request -> new Answer.Silence());
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    @Override
    public String secret() {
        return KEY;
    }

    @Override
    public String secretField() {
        return "api_key";
    }

    @Override
    public String service() {
        return service.address();
    }

    @Override
    public void create(String index, int dimensions) {
        shelves.put(index, new Shelf(dimensions));
    }

    void remove(String index) {
        shelves.remove(index);
    }

    @Override
    public void add(String index, TestRecord record) {
        Objects.requireNonNull(shelves.get(index)).add(record);
    }

    @Override
    public ObjectNode details(String index) {
        return Json.MAPPER
                .createObjectNode()
                .put("kind", "pinecone")
                .put("index", index)
                .put("namespace", "help");
    }

    @Override
    public ObjectNode silent() {
        return details("silent").put("host", silent.address());
    }

    @Override
    public ObjectNode junk() {
        return details("junk").put("host", junk.address());
    }

    @Override
    public ObjectNode flooding() {
        return details("flooding").put("host", flood.address());
    }

    @Override
    public ObjectNode gone() {
        gone.close();
        return details("gone").put("host", gone.address());
    }

    @Override
    public List<String> addresses() {
        return Stream.of(service, silent, junk, flood, gone)
                .map(server -> "127.0.0.1:" + server.port())
                .toList();
    }

    @Override
    public void close() {
        Stream.of(service, silent, junk, flood, gone).forEach(JsonServer::close);
    }

    private Answer index(Request request) {
        if (!request.header("Api-Key").equals(KEY)) {
            return JsonServer.refused(401, "Invalid API Key " + request.header("Api-Key"));
        }
        if (!request.header("X-Pinecone-Api-Version").equals("2025-10")) {
            return JsonServer.refused(400, "Unknown version");
        }
        String[] path = request.path().split("/", -1);
        return request.method().equals("GET") && path.length == 3 && path[1].equals("indexes")
                ? described(path[2])
                : onHost(request, path);
    }

    private Answer described(String index) {
        var shelf = shelves.get(index);
        if (shelf == null) {
            return JsonServer.refused(404, "Resource %s not found".formatted(index));
        }
        var body = Json.MAPPER
                .createObjectNode()
                .put("name", index)
                .put("dimension", shelf.dimensions())
                .put("metric", "cosine")
                .put("vector_type", "dense")
                .put("deletion_protection", "disabled")
                .put("host", "127.0.0.1:%d/%s".formatted(service.port(), index));
        body.putObject("status").put("ready", true).put("state", "Ready");
        return JsonServer.ok(body);
    }

    /** Real hosts have a name for each index; here it is a path. */
    private Answer onHost(Request request, String[] path) {
        if (!request.method().equals("POST") || path.length != 3 || !shelves.containsKey(path[1])) {
            return JsonServer.refused(404, "Unknown address");
        }
        if (!request.header("Content-Type").equals("application/json")) {
            return JsonServer.refused(415, "JSON is wanted");
        }
        var shelf = shelves.get(path[1]);
        return switch (path[2]) {
            case "describe_index_stats" -> stats(shelf);
            case "query" -> matches(request.body(), shelf);
            default -> JsonServer.refused(404, "Unknown operation");
        };
    }

    private static Answer stats(Shelf shelf) {
        var body = Json.MAPPER
                .createObjectNode()
                .put("dimension", shelf.dimensions())
                .put("metric", "cosine")
                .put("indexFullness", 0)
                .put("totalVectorCount", shelf.size());
        body.putObject("namespaces").putObject("help").put("vectorCount", shelf.size());
        return JsonServer.ok(body);
    }

    private static Answer matches(JsonNode query, Shelf shelf) {
        var names = query.properties().stream().map(Map.Entry::getKey).toList();
        int top = query.path("topK").asInt();
        if (!OF_A_QUERY.containsAll(names) || !query.path("topK").isInt() || top < 1 || top > 10_000) {
            return JsonServer.refused(400, "Invalid query");
        }
        if (query.path("vector").size() != shelf.dimensions()) {
            return JsonServer.refused(400, "Vector dimension does not match the dimension of the index");
        }
        var body = Json.MAPPER
                .createObjectNode()
                .put("namespace", query.path("namespace").asText());
        var matches = body.putArray("matches");
        if (query.path("namespace").asText().equals("help")) {
            var vector = JsonVectors.read(query.path("vector")).orElseThrow();
            shelf.nearest(vector, top).forEach(hit -> {
                var match = matches.addObject().put("id", hit.record().id()).put("score", (float) hit.cosine());
                if (query.path("includeMetadata").asBoolean()) {
                    match.set("metadata", hit.record().fields());
                }
            });
        }
        body.putObject("usage").put("readUnits", 1);
        return JsonServer.ok(body);
    }
}
