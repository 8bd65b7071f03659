package io.purser.tools.gate;

import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.slice.Policy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;

/**
 * One statement of a Cedar text.
 *
 * @param policy the policy that it stands in
 * @param reason its annotation {@code @reason}, or {@code @id}; empty without
 */
record CedarStatement(Policy statement, String policy, boolean permits, String reason) {

    static CedarStatement of(Policy parsed, String policy, int index) {
        var statement = new Policy(parsed.policySrc, policy + "/" + index);
        JsonNode json = json(statement);
        JsonNode notes = json.path("annotations");
        return new CedarStatement(
                statement,
                policy,
                json.path("effect").asText().equals("permit"),
                notes.path("reason").asText(notes.path("id").asText()));
    }

    String id() {
        return statement.policyID;
    }

    private static JsonNode json(Policy statement) {
        try {
            return Json.MAPPER.readTree(statement.toJson());
        } catch (InternalException | JsonProcessingException e) {
            throw new Fault("a statement cannot be read");
        }
    }
}
