package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * By what a text is known that recites the assistant's instructions, without telling what they say.
 *
 * @param window of so many successive shingles of the instructions at least one is among {@code shingles}
 * @param shingles hashes of some shingles, in ascending order: 32 bits each, the highest byte first, in Base64
 * @param canary hash of a word that stands in the instructions and nowhere else; null when there is none
 */
public record Fingerprint(
        int window, String shingles, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long canary) {}
