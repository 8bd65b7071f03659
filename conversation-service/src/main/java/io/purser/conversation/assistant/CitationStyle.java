package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.rest.ApiException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the text of a reply shows what it leans on. */
public enum CitationStyle {
    /** Not at all. */
    @JsonProperty("none")
    NONE,

    /** With numbers after the sentences, and a list of their sources at the end; never in what is spoken. */
    @JsonProperty("numbered")
    NUMBERED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param sent null for the one before
     * @throws ApiException 400
     */
    static CitationStyle of(@Nullable String sent, CitationStyle before) {
        return sent == null
                ? before
                : Arrays.stream(values())
                        .filter(style -> style.text().equalsIgnoreCase(sent.strip()))
                        .findFirst()
                        .orElseThrow(() -> ApiException.invalid("The field citation_style must be none or numbered"));
    }
}
