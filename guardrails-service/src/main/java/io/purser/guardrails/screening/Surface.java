package io.purser.guardrails.screening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a text goes: each way has a chain of its own. */
public enum Surface {
    /** From the customer to the model. */
    MESSAGE,
    /** From a tool, which may hand on a stranger's words, to the model. */
    TOOL_RESULT,
    /** From the model to the customer. */
    REPLY;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
