package io.purser.local.run;

import io.purser.local.process.LogFile;

/** A part ended that was not meant to. */
public record Ending(String name, String how, LogFile log) {

    private static final int LINES = 25;

    /** Says who, how, and what it said last. */
    public String message() {
        return "%s %s. The end of its log (%s):%n%n%s"
                .formatted(
                        name,
                        how,
                        log.path(),
                        String.join("\n", log.tail(LINES)).indent(2));
    }
}
