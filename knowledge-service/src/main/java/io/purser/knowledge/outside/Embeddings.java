package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the installation's embedding endpoint, which speaks OpenAI's protocol. */
@ApplicationScoped
class Embeddings {

    private static final int LARGEST_ANSWER = 2_000_000;
    private static final String WHO = "The embedding endpoint";

    private final EmbeddingsConfig config;
    private final JsonCalls calls;

    Embeddings(EgressGate gate, EmbeddingsConfig config) {
        EgressGate.fault(config.baseUrl()).ifPresent(why -> {
            throw new IllegalStateException("embeddings.base-url cannot be used: " + why);
        });
        this.config = config;
        this.calls = new JsonCalls(
                gate,
                new EgressLimits(config.time(), LARGEST_ANSWER, 0),
                WHO,
                "this installation's key",
                config.apiKey()
                        .map(key -> Map.of("Authorization", "Bearer " + key))
                        .orElse(Map.of()));
    }

    /** What the texts mean together. Fails with {@link StoreFailed}. */
    Uni<float[]> of(EmbeddingSpace space, List<String> texts) {
        return calls.post(
                        config.baseUrl().replaceFirst("/+$", "") + "/embeddings",
                        body(space, texts),
                        "%s has no model %s".formatted(WHO, space.model()))
                .map(answer -> JsonVectors.together(vectors(answer, texts.size())));
    }

    private static JsonNode body(EmbeddingSpace space, List<String> texts) {
        var body = Json.MAPPER.createObjectNode().put("model", space.model());
        if (space.dimensions() > 0) {
            body.put("dimensions", space.dimensions());
        }
        texts.forEach(body.putArray("input")::add);
        return body;
    }

    private static List<float[]> vectors(JsonNode answer, int wanted) {
        var vectors = new ArrayList<float[]>();
        answer.path("data")
                .forEach(item -> vectors.add(JsonVectors.read(item.path("embedding"))
                        .orElseThrow(() -> new StoreFailed(WHO + " answered without a vector"))));
        if (vectors.size() != wanted
                || vectors.stream().anyMatch(vector -> vector.length != vectors.getFirst().length)) {
            throw new StoreFailed(WHO + " answered without a vector");
        }
        return vectors;
    }
}
