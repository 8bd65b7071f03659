package io.purser.contract.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import java.time.Instant;

/**
 * A tool as the other services need it. Written by tools-service.
 *
 * @param schema JSON Schema (2020-12) of the arguments, an object type
 * @param meta as it stands in the REST resource
 */
public record ToolDefined(
        AccountId account,
        ToolId id,
        String name,
        String description,
        String type,
        boolean enabled,
        boolean requiresAuth,
        JsonNode schema,
        JsonNode meta,
        Instant created,
        Instant updated)
        implements CatalogEntry {

    @Override
    public String subject() {
        return id.value();
    }
}
