package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a draft can lean on: a tool's answer or passages, and where they came from.
 *
 * @param found what it is to the turn of the draft; null when an earlier turn got it, or nobody can tell
 */
public record Evidence(String source, String text, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Found found) {

    /** What the turn has got. */
    public enum Found {
        /** Passages of knowledge sources, one after the other. */
        PASSAGES,
        /** Words in place of passages: a search found none, or could not be made. */
        NO_PASSAGE,
        /** What a tool said. */
        RESULT
    }

    public Evidence(String source, String text) {
        this(source, text, null);
    }
}
