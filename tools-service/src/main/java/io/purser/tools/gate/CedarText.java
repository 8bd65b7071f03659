package io.purser.tools.gate;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.slice.Policy;
import com.cedarpolicy.model.slice.PolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the details of a {@code cedar} policy: statements in the Cedar language, as one text. */
final class CedarText {

    private static final int LONGEST = 32_000;
    private static final List<String> NAMES = List.of("policy", "policies", "text");

    private CedarText() {}

    /** @throws Fault in the engine's words */
    static List<CedarStatement> read(String policy, ObjectNode details) {
        String text = text(details);
        var statements = new ArrayList<CedarStatement>();
        for (Policy parsed : parsed(text)) {
            statements.add(CedarStatement.of(parsed, policy, statements.size()));
        }
        return statements;
    }

    /** Loads the native library when it is needed first: some ten milliseconds to some hundred. */
    static BasicAuthorizationEngine engine() {
        try {
            return new BasicAuthorizationEngine();
        } catch (LinkageError | RuntimeException e) {
            throw new Fault("Cedar's native library cannot be loaded on this machine");
        }
    }

    private static List<Policy> parsed(String text) {
        engine();
        try {
            var set = PolicySet.parsePolicies(text);
            if (!set.templates.isEmpty()) {
                throw new Fault("policy must hold no templates (?principal, ?resource)");
            }
            if (set.policies.isEmpty()) {
                throw new Fault("policy must hold at least one statement, permit or forbid");
            }
            return List.copyOf(set.policies);
        } catch (InternalException e) {
            throw new Fault("policy cannot be read: " + CedarWords.of(String.valueOf(e.getMessage())));
        }
    }

    private static String text(ObjectNode details) {
        String text = NAMES.stream()
                .flatMap(name -> Body.spellings(name).stream())
                .map(details::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow(() -> new Fault("policy is required: statements in the Cedar language, as one text"));
        return Optional.of(text)
                .filter(found -> found.length() <= LONGEST)
                .orElseThrow(() -> new Fault("policy must not be longer than %d characters".formatted(LONGEST)));
    }
}
