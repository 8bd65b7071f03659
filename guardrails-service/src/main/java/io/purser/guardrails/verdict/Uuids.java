package io.purser.guardrails.verdict;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in paths, as they come. */
final class Uuids {

    /** The JDK reads shorter ones too. */
    private static final Pattern WHOLE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** Empty when it is none. */
    static Optional<UUID> read(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
