package io.purser.gateway.forward;

import java.util.Map;
import java.util.Optional;

/** Whose a resource is. */
enum Owner {
    CONVERSATION,
    TOOLS,
    KNOWLEDGE,
    GUARDRAILS;

    private static final String VERSION = "/v1/";
    private static final Map<String, Owner> RESOURCES = Map.of(
            "Assistants", CONVERSATION,
            "Sessions", CONVERSATION,
            "Usage", CONVERSATION,
            "Tools", TOOLS,
            "Policies", TOOLS,
            "Knowledge", KNOWLEDGE,
            "Guardrails", GUARDRAILS);

    /** Who serves the path; empty when nobody does. */
    static Optional<Owner> of(String path) {
        return path.startsWith(VERSION) ? Optional.ofNullable(RESOURCES.get(resource(path))) : Optional.empty();
    }

    /** Under which name what it owns is attached to assistants. */
    String resource() {
        return this == TOOLS ? "Tools" : "Knowledge";
    }

    private static String resource(String path) {
        int end = path.indexOf('/', VERSION.length());
        return path.substring(VERSION.length(), end < 0 ? path.length() : end);
    }
}
