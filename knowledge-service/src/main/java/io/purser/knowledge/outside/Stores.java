package io.purser.knowledge.outside;

import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The stores behind connections. */
@ApplicationScoped
class Stores {

    private static final String API_KEY = "api_key";
    private static final String NAMED = "knowledge_source_details.api_key";

    private final EgressGate gate;
    private final Vertx vertx;
    private final StoresConfig config;

    Stores(EgressGate gate, Vertx vertx, StoresConfig config) {
        EgressGate.fault(config.pinecone()).ifPresent(why -> {
            throw new IllegalStateException("vector-stores.pinecone cannot be used: " + why);
        });
        this.gate = gate;
        this.vertx = vertx;
        this.config = config;
    }

    /** @throws StoreFailed when what is stored does not lead anywhere */
    Store of(Connection connection) {
        return switch (connection.text("kind")) {
            case "pinecone" -> pinecone(connection);
            case "qdrant" -> qdrant(connection);
            case "pgvector" -> pgvector(connection);
            default -> throw new StoreFailed("The details name no store: send knowledge_source_details with a kind");
        };
    }

    private Store pinecone(Connection connection) {
        var headers = Map.of(
                "Api-Key", connection.requiredSecret(API_KEY), "X-Pinecone-Api-Version", config.pineconeVersion());
        return new Pinecone(
                calls("Pinecone", headers),
                config.pinecone().replaceFirst("/+$", ""),
                connection.text("index"),
                connection.optional("host"),
                connection.optional("namespace"));
    }

    private Store qdrant(Connection connection) {
        Map<String, String> headers = connection.optional(API_KEY).isPresent()
                ? Map.of("api-key", connection.requiredSecret(API_KEY))
                : Map.of();
        return new Qdrant(
                calls("Qdrant", headers),
                connection.text("url"),
                connection.text("collection"),
                connection.optional("vector"));
    }

    private Store pgvector(Connection connection) {
        return new Pgvector(
                new Postgres(gate, vertx, connection, limits()),
                connection.text("table"),
                connection.optional("vector").orElse("embedding"),
                connection.optional("id_field"));
    }

    private JsonCalls calls(String who, Map<String, String> headers) {
        return new JsonCalls(gate, limits(), who, NAMED, headers);
    }

    private EgressLimits limits() {
        return new EgressLimits(config.time(), config.largestAnswer().asLongValue(), 0);
    }
}
