package io.purser.tools.gate;

import java.util.regex.Pattern;

/** What the engine says, without what only it can make sense of. */
final class CedarWords {

    private static final Pattern LAYERS = Pattern.compile("^(Internal error: )?(Internal JNI Error: )?");
    private static final Pattern ID = Pattern.compile("^while evaluating policy `[^`]*`: ");

    private CedarWords() {}

    static String of(String message) {
        return ID.matcher(LAYERS.matcher(message).replaceFirst("")).replaceFirst("");
    }
}
