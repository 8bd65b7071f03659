package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.util.Map;

/** OpenAI's wire for embeddings, as strict as theirs, with vectors of words. */
final class EmbeddingServer implements AutoCloseable {

    static final String KEY = "sk-embeddings";

    private static final Map<String, Integer> MODELS =
            Map.of("text-embedding-ada-002", 1536, "text-embedding-3-small", 1536, "text-embedding-3-large", 3072);

    private final JsonServer server = JsonServer.start(EmbeddingServer::answer);

    String baseUrl() {
        return server.address() + "/v1";
    }

    int port() {
        return server.port();
    }

    int requests() {
        return server.requests().size();
    }

    @Override
    public void close() {
        server.close();
    }

    private static JsonServer.Answer answer(JsonServer.Request request) {
        if (!request.method().equals("POST") || !request.path().equals("/v1/embeddings")) {
            return JsonServer.refused(404, "Unknown address");
        }
        if (!request.header("Authorization").equals("Bearer " + KEY)) {
            return JsonServer.refused(401, "Incorrect API key provided: " + request.header("Authorization"));
        }
        String model = request.body().path("model").asText();
        if (!MODELS.containsKey(model)) {
            return JsonServer.refused(404, "The model does not exist");
        }
        int size = request.body().path("dimensions").asInt(MODELS.get(model));
        return JsonServer.ok(embedded(request.body().path("input"), size));
    }

    private static JsonNode embedded(JsonNode input, int size) {
        var body = Json.MAPPER.createObjectNode().put("object", "list");
        var data = body.putArray("data");
        input.forEach(text -> data.addObject()
                .put("object", "embedding")
                .put("index", data.size() - 1)
                .set("embedding", JsonVectors.json(Words.vector(text.asText(), size))));
        return body;
    }
}
