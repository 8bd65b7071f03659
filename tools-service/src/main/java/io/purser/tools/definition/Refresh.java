package io.purser.tools.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import java.util.Set;

/**
 * A tool that is imported again. The source says what it does and takes; its name, whether it is switched on, and the owner's settings
 * of how it is called stay.
 */
final class Refresh {

    /** What only the source knows. */
    private static final Set<String> OF_THE_SOURCE =
            Set.of("url", "method", "input_schema", "parameters", "send_body", "tool", "source");

    private Refresh() {}

    static Definition of(Definition present, Definition imported, Limits limits) {
        return new Definition(
                present.name(),
                imported.description(),
                imported.type(),
                present.enabled(),
                present.requiresAuth() || imported.requiresAuth(),
                meta(present.meta(), imported, limits),
                imported.schema());
    }

    /** Settings that do not go with the operation as it is now are dropped. */
    private static JsonNode meta(JsonNode present, Definition imported, Limits limits) {
        if (!(present instanceof ObjectNode settings)) {
            return imported.meta();
        }
        var merged = settings.deepCopy();
        merged.remove(OF_THE_SOURCE);
        imported.meta().properties().forEach(field -> merged.putIfAbsent(field.getKey(), field.getValue()));
        try {
            Inputs.of(imported.type(), merged, limits);
            return merged;
        } catch (ApiException e) {
            return imported.meta();
        }
    }
}
