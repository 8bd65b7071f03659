package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which vector stores can be brought along, and which details each of them needs. */
enum StoreKind {
    PINECONE("api_key", List.of("index", "api_key"), List.of("host", "namespace")),
    QDRANT("api_key", List.of("url", "collection"), List.of("api_key", "vector")),
    PGVECTOR(
            "password",
            List.of("host", "database", "user", "table"),
            List.of("password", "port", "sslmode", "vector", "id_field"));

    private static final List<String> OF_ALL =
            List.of("kind", "text_field", "title_field", "url_field", "labels_field", "dimensions", "least_score");

    /** Where the secret goes, and how safely. */
    static final List<String> PLACE = List.of("kind", "host", "port", "sslmode", "url");

    private final String secret;
    private final List<String> required;
    private final List<String> optional;

    StoreKind(String secret, List<String> required, List<String> optional) {
        this.secret = secret;
        this.required = required;
        this.optional = optional;
    }

    /** The one that the details name; Pinecone when they name none, as with the contract's own. */
    static StoreKind of(Fields details) {
        String name = details.text("kind").orElse("pinecone");
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid(
                        "knowledge_source_details.kind must be pinecone, qdrant or pgvector (none is pinecone)"));
    }

    /** As in the details. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String secret() {
        return secret;
    }

    List<String> required() {
        return required;
    }

    List<String> fields() {
        return Stream.of(OF_ALL, required, optional).flatMap(List::stream).toList();
    }
}
