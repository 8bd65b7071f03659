package io.purser.tools.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What an owner has decided, checked as a whole. The details hold the secrets themselves. */
record Terms(@Nullable String name, @Nullable String description, String type, ObjectNode details) {

    /** Without the details. */
    @Override
    public String toString() {
        return "Terms[type=%s]".formatted(type);
    }
}
