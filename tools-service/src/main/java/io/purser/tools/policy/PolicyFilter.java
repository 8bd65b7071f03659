package io.purser.tools.policy;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose policies are asked for: those that are of both, where both are named. */
record PolicyFilter(Optional<String> tool, Optional<String> knowledge) {

    /** True when no policy can match: each has one owner, and no id holds a NUL. */
    boolean isUnanswerable() {
        return tool.isPresent() && knowledge.isPresent()
                || Stream.concat(tool.stream(), knowledge.stream()).anyMatch(id -> id.indexOf('\0') >= 0);
    }
}
