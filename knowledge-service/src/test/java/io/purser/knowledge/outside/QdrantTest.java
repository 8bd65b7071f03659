package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.outside.JsonServer.Answer;
import io.purser.knowledge.outside.JsonServer.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A server with Qdrant's wire format over vectors it really holds. Its ids are free texts, where Qdrant's are numbers
 * or UUIDs.
 */
class QdrantTest extends VectorStoreContract {

    @Override
    TestStore store(TestDatabase database) {
        return new Server();
    }

    private static final class Server implements TestStore {

        private static final String KEY = "qd-s3cr3t";
        private static final Set<String> OF_A_QUERY =
                Set.of("query", "limit", "with_payload", "with_vector", "using", "filter", "params", "offset");

        private final JsonServer collections = JsonServer.start(this::answer);
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
        public void create(String index, int dimensions) {
            shelves.put(index, new Shelf(dimensions));
        }

        @Override
        public void add(String index, TestRecord record) {
            Objects.requireNonNull(shelves.get(index)).add(record);
        }

        @Override
        public ObjectNode details(String index) {
            return details(collections).put("collection", index);
        }

        @Override
        public ObjectNode silent() {
            return details(silent);
        }

        @Override
        public ObjectNode junk() {
            return details(junk);
        }

        @Override
        public ObjectNode flooding() {
            return details(flood);
        }

        @Override
        public ObjectNode gone() {
            gone.close();
            return details(gone);
        }

        @Override
        public List<String> addresses() {
            return all().map(server -> "127.0.0.1:" + server.port()).toList();
        }

        @Override
        public void close() {
            all().forEach(JsonServer::close);
        }

        private Stream<JsonServer> all() {
            return Stream.of(collections, silent, junk, flood, gone);
        }

        private static ObjectNode details(JsonServer server) {
            return Json.MAPPER
                    .createObjectNode()
                    .put("kind", "qdrant")
                    .put("url", server.address())
                    .put("collection", "shop");
        }

        private Answer answer(Request request) {
            if (!request.header("api-key").equals(KEY)) {
                return JsonServer.refused(403, "Invalid API key or JWT " + request.header("api-key"));
            }
            String[] path = request.path().split("/", -1);
            var shelf = path.length > 2 && path[1].equals("collections") ? shelves.get(path[2]) : null;
            if (shelf == null) {
                return JsonServer.refused(404, "Not found: Collection doesn't exist!");
            }
            return request.method().equals("GET") && path.length == 3
                    ? described(shelf)
                    : searched(request, String.join("/", List.of(path).subList(3, path.length)), shelf);
        }

        private static Answer described(Shelf shelf) {
            var result = Json.MAPPER
                    .createObjectNode()
                    .put("status", "green")
                    .put("points_count", shelf.size())
                    .put("indexed_vectors_count", 0);
            result.putObject("config")
                    .putObject("params")
                    .putObject("vectors")
                    .put("size", shelf.dimensions())
                    .put("distance", "Cosine");
            return ok(result);
        }

        private static Answer searched(Request request, String operation, Shelf shelf) {
            var query = request.body();
            var names = query.properties().stream().map(Map.Entry::getKey).toList();
            if (!request.method().equals("POST")
                    || !operation.equals("points/query")
                    || !request.header("Content-Type").equals("application/json")
                    || !OF_A_QUERY.containsAll(names)
                    || query.path("limit").asInt() < 1) {
                return JsonServer.refused(400, "Format error in JSON body");
            }
            return query.path("query").size() == shelf.dimensions()
                    ? points(query, shelf)
                    : JsonServer.refused(400, "Wrong input: Vector dimension error");
        }

        private static Answer points(JsonNode query, Shelf shelf) {
            var result = Json.MAPPER.createObjectNode();
            var points = result.putArray("points");
            var vector = JsonVectors.read(query.path("query")).orElseThrow();
            shelf.nearest(vector, query.path("limit").asInt()).forEach(hit -> {
                var point = points.addObject()
                        .put("id", hit.record().id())
                        .put("version", 0)
                        .put("score", (float) hit.cosine());
                if (query.path("with_payload").asBoolean()) {
                    point.set("payload", hit.record().fields());
                }
            });
            return ok(result);
        }

        private static Answer ok(JsonNode result) {
            var body = Json.MAPPER.createObjectNode().put("status", "ok").put("time", 0.001);
            body.set("result", result);
            return JsonServer.ok(body);
        }
    }
}
