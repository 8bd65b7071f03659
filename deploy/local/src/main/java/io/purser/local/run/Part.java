package io.purser.local.run;

import java.util.List;

/** What an installation is made of, the database aside: each a process of its own. */
public enum Part {
    BROKER("broker"),
    STAND_IN("stand-in"),
    GATEWAY("gateway"),
    CONVERSATION("conversation"),
    TOOLS("tools"),
    KNOWLEDGE("knowledge"),
    GUARDRAILS("guardrails");

    public static final List<Part> SERVICES = List.of(GATEWAY, CONVERSATION, TOOLS, KNOWLEDGE, GUARDRAILS);

    /** The services that the gateway hands requests on to. */
    static final List<Part> OWNERS = SERVICES.subList(1, SERVICES.size());

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** How people, logs and the database call it. */
    public String label() {
        return label;
    }

    String module() {
        return switch (this) {
            case GATEWAY -> "gateway";
            case BROKER, STAND_IN -> "deploy/" + label;
            case CONVERSATION, TOOLS, KNOWLEDGE, GUARDRAILS -> label + "-service";
        };
    }
}
