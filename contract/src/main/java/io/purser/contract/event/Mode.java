package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the reply will be read; it shapes the prompt. */
public enum Mode {
    CHAT,
    EMAIL,
    VOICE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
