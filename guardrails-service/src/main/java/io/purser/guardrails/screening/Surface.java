package io.purser.guardrails.screening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a text goes: each way has a chain of its own. */
public enum Surface {
    /** From the customer to the model. */
    MESSAGE,
    /** From a tool, which may hand on a stranger's words, to the model. */
    TOOL_RESULT,
    /** From a knowledge source, which may be anybody's, to the model. */
    CHUNK,
    /** From the model to the customer. */
    REPLY;

    /** However it is spelled: {@code tool-result}, {@code tool_result}, {@code ToolResult}. */
    public static Optional<Surface> named(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(surface -> plain(surface.name()).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
