package io.purser.guardrails.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Fingerprint;
import io.purser.contract.fingerprint.Fingerprints;
import io.purser.contract.id.AssistantId;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.screening.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text to try the guards on.
 *
 * @param surface {@code message} when absent
 * @param instructions what the model was told to do that wrote the text, for a reply
 * @param question what the customer wants to know, for a reply: then the evidence counts as passages that were found for it
 * @param before what was said last before it, oldest first
 * @param store whether the verdict is kept as if it had happened
 */
record TrialRequest(
        @Nullable String text,
        @JsonProperty("surface") @Nullable String surfaceName,
        @JsonProperty("assistant_id") @Nullable String assistantId,
        @JsonProperty("evidence") @Nullable List<@Nullable Piece> pieces,
        @Nullable String instructions,
        @Nullable String question,
        @Nullable List<@Nullable String> before,
        @Nullable Boolean store) {

    private static final int PIECES = 100;
    private static final int ID = 100;
    private static final int INSTRUCTIONS = 32_768;
    private static final int QUESTION = 4_000;
    private static final int BEFORE = 10;

    record Piece(@Nullable String source, @Nullable String text) {}

    /** @throws ApiException 400 */
    String checkedText() {
        if (text == null) {
            throw ApiException.invalid("text is required");
        }
        return text;
    }

    /** @throws ApiException 400 */
    Surface surface() {
        return surfaceName == null
                ? Surface.MESSAGE
                : Surface.named(surfaceName)
                        .orElseThrow(() -> ApiException.invalid("surface must be one of " + names()));
    }

    /** @throws ApiException 400 */
    Optional<AssistantId> assistant() {
        if (assistantId != null
                && (assistantId.isBlank() || assistantId.length() > ID || assistantId.indexOf('\0') >= 0)) {
            throw ApiException.invalid("assistant_id must be the id of an assistant");
        }
        return Optional.ofNullable(assistantId).map(AssistantId::new);
    }

    /** @throws ApiException 400 */
    List<Evidence> evidence() {
        var given = pieces == null ? List.<@Nullable Piece>of() : pieces;
        if (given.size() > PIECES) {
            throw ApiException.invalid("evidence may have %d pieces at most".formatted(PIECES));
        }
        return given.stream().map(this::evidence).toList();
    }

    /** @throws ApiException 400 */
    @Nullable
    Asked asked() {
        var said = before == null ? List.<@Nullable String>of() : before;
        if (said.size() > BEFORE || said.stream().anyMatch(line -> line == null || line.length() > QUESTION)) {
            throw ApiException.invalid("before may have %d texts of %d characters at most".formatted(BEFORE, QUESTION));
        }
        if (question != null && question.length() > QUESTION) {
            throw ApiException.invalid("question may have %d characters at most".formatted(QUESTION));
        }
        return question == null
                ? null
                : new Asked(question, said.stream().map(Objects::requireNonNull).toList());
    }

    /** @throws ApiException 400 */
    @Nullable
    Fingerprint fingerprint() {
        if (instructions != null && instructions.length() > INSTRUCTIONS) {
            throw ApiException.invalid("instructions may have %d characters at most".formatted(INSTRUCTIONS));
        }
        return instructions == null ? null : Fingerprints.of(List.of(instructions), null);
    }

    boolean isToBeStored() {
        return store != null && store;
    }

    private Evidence evidence(@Nullable Piece piece) {
        if (piece == null || piece.text() == null) {
            throw ApiException.invalid("Each piece of evidence needs a text");
        }
        return new Evidence(
                piece.source() == null ? "test" : piece.source(),
                piece.text(),
                question == null ? null : Evidence.Found.PASSAGES);
    }

    private static String names() {
        return Arrays.stream(Surface.values()).map(Surface::wire).collect(Collectors.joining(", "));
    }
}
