package io.purser.knowledge.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A collection of a Qdrant server.
 *
 * @param vector its name, where a record has several
 */
record Qdrant(JsonCalls calls, String url, String collection, Optional<String> vector) implements Store {

    @Override
    public Uni<Shape> shape() {
        return calls.get(address(), absent()).map(answer -> shape(answer.path("result")));
    }

    @Override
    public Uni<List<Neighbour>> nearest(Shape shape, float[] wanted, int most) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("query", JsonVectors.json(wanted));
        body.put("limit", most).put("with_payload", true);
        vector.ifPresent(name -> body.put("using", name));
        return calls.post(address() + "/points/query", body, absent()).map(answer -> neighbours(answer, shape));
    }

    private Shape shape(JsonNode found) {
        var vectors = vector(found.path("config").path("params").path("vectors"));
        return new Shape(
                collection,
                address(),
                vectors.path("size").asInt(),
                nearness(vectors.path("distance").asText()),
                found.path("points_count").asLong());
    }

    private JsonNode vector(JsonNode vectors) {
        var one = vector.map(vectors::path).orElse(vectors);
        if (!one.path("size").isInt()) {
            throw new StoreFailed(
                    names(vectors).isEmpty()
                            ? "The collection \"%s\" tells no size of its vectors".formatted(collection)
                            : "Name one of the vectors of the collection \"%s\" in vector: %s"
                                    .formatted(collection, String.join(", ", names(vectors))));
        }
        return one;
    }

    private static List<String> names(JsonNode vectors) {
        return vectors.properties().stream()
                .filter(entry -> entry.getValue().path("size").isInt())
                .map(entry -> entry.getKey().isEmpty() ? "\"\"" : entry.getKey())
                .toList();
    }

    private Nearness nearness(String distance) {
        return switch (distance) {
            case "Cosine", "Dot" -> Nearness.COSINE;
            case "Euclid" -> Nearness.DISTANCE;
            default ->
                throw new StoreFailed(
                        "The collection \"%s\" has a distance that is not known here: use Cosine, Dot or Euclid"
                                .formatted(collection));
        };
    }

    private static List<Neighbour> neighbours(JsonNode answer, Shape shape) {
        var points = answer.path("result").path("points");
        if (!points.isArray()) {
            throw new StoreFailed("Qdrant answered without points");
        }
        var found = new ArrayList<Neighbour>();
        points.forEach(point -> found.add(new Neighbour(
                point.path("id").asText(),
                point.path("payload"),
                shape.nearness().of(point.path("score").asDouble()))));
        return found;
    }

    private String address() {
        return url + "/collections/" + URLEncoder.encode(collection, UTF_8).replace("+", "%20");
    }

    private String absent() {
        return "Qdrant has no collection \"%s\"".formatted(collection);
    }
}
