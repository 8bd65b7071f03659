package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import java.util.Optional;

/**
 * How a source's store is reached.
 *
 * @param version of the source that is searchable
 * @param details as its owner sent them, checked then, with a mask for the secret
 * @param secret that opens the store
 */
record Connection(
        AccountId account, KnowledgeId source, long version, String model, JsonNode details, Optional<String> secret) {

    String text(String name) {
        return details.path(name).asText();
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** @throws StoreFailed when there is none */
    String requiredSecret(String name) {
        return secret.orElseThrow(
                () -> new StoreFailed("knowledge_source_details.%s is not stored: send it again".formatted(name)));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Connection[%s]".formatted(source);
    }
}
