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
 * An index of Pinecone. Where it is, is asked of the service, unless its owner says so.
 *
 * @param service the address that knows all indexes
 */
record Pinecone(JsonCalls calls, String service, String index, Optional<String> host, Optional<String> namespace)
        implements Store {

    private static final String DEFAULT_NAMESPACE = "__default__";
    private static final String NOT_HERE = "Pinecone has no index \"%s\" for this api_key";

    @Override
    public Uni<Shape> shape() {
        return host.map(this::ofHost)
                .orElseGet(() -> calls.get(service + "/indexes/" + URLEncoder.encode(index, UTF_8), absent())
                        .chain(this::ofIndex));
    }

    @Override
    public Uni<List<Neighbour>> nearest(Shape shape, float[] vector, int most) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("vector", JsonVectors.json(vector));
        body.put("topK", most).put("includeMetadata", true).put("includeValues", false);
        namespace.ifPresent(name -> body.put("namespace", name));
        return calls.post(shape.address() + "/query", body, absent()).map(answer -> neighbours(answer, shape));
    }

    private Uni<Shape> ofIndex(JsonNode description) {
        String address = description.path("host").asText();
        if (address.isEmpty() || !description.path("status").path("ready").asBoolean(true)) {
            throw new StoreFailed("The index \"%s\" is not ready yet".formatted(index));
        }
        return stats(address(address)).map(stats -> shape(address(address), description, stats));
    }

    private Uni<Shape> ofHost(String address) {
        return stats(address).map(stats -> shape(address, stats, stats));
    }

    private Uni<JsonNode> stats(String address) {
        return calls.post(address + "/describe_index_stats", Json.MAPPER.createObjectNode(), absent());
    }

    private Shape shape(String address, JsonNode description, JsonNode stats) {
        int dimensions =
                description.path("dimension").asInt(stats.path("dimension").asInt());
        if (dimensions <= 0) {
            throw new StoreFailed("The index \"%s\" holds no dense vectors".formatted(index));
        }
        String metric = description.path("metric").asText(stats.path("metric").asText("cosine"));
        return new Shape(index, address, dimensions, nearness(metric), records(stats));
    }

    private Nearness nearness(String metric) {
        return switch (metric) {
            case "cosine", "dotproduct" -> Nearness.COSINE;
            case "euclidean" -> Nearness.SQUARED_DISTANCE;
            default ->
                throw new StoreFailed(
                        "The index \"%s\" has a metric that is not known here: use cosine, dotproduct or euclidean"
                                .formatted(index));
        };
    }

    /** A namespace comes to be with its first record, so one that is not there is empty, or mistyped. */
    private long records(JsonNode stats) {
        if (namespace.filter(name -> !name.equals(DEFAULT_NAMESPACE)).isEmpty()) {
            return stats.path("namespaces")
                    .path("")
                    .path("vectorCount")
                    .asLong(stats.path("totalVectorCount").asLong());
        }
        var found = stats.path("namespaces").path(namespace.get());
        if (found.isMissingNode()) {
            throw new StoreFailed(
                    "The index \"%s\" has no records in the namespace \"%s\"".formatted(index, namespace.get()));
        }
        return found.path("vectorCount").asLong();
    }

    /** The service gives a bare host, which is spoken to as the service itself is. */
    private String address(String told) {
        return told.contains("://") ? told : service.replaceFirst("://.*", "://") + told;
    }

    private static List<Neighbour> neighbours(JsonNode answer, Shape shape) {
        if (!answer.path("matches").isArray()) {
            throw new StoreFailed("Pinecone answered without matches");
        }
        var found = new ArrayList<Neighbour>();
        answer.path("matches")
                .forEach(match -> found.add(new Neighbour(
                        match.path("id").asText(),
                        match.path("metadata"),
                        shape.nearness().of(match.path("score").asDouble()))));
        return found;
    }

    private String absent() {
        return NOT_HERE.formatted(index);
    }
}
