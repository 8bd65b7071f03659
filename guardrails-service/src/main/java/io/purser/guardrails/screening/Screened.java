package io.purser.guardrails.screening;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.ReplyDrafted;
import io.purser.guardrails.text.PlainText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text on its way, and what it can lean on. */
public final class Screened {

    private final Surface surface;
    private final String original;
    private final List<Evidence> evidence;
    private final @Nullable Fingerprint instructions;
    private final @Nullable Asked asked;
    private @Nullable PlainText plain;

    /**
     * @param instructions of whoever wrote the text; null when nobody was given any
     * @param asked what the text is to answer; null when no knowledge was searched for it
     */
    public Screened(
            Surface surface,
            String original,
            List<Evidence> evidence,
            @Nullable Fingerprint instructions,
            @Nullable Asked asked) {
        this.surface = surface;
        this.original = original;
        this.evidence = List.copyOf(evidence);
        this.instructions = instructions;
        this.asked = asked;
    }

    public Screened(Surface surface, String original, List<Evidence> evidence) {
        this(surface, original, evidence, null, null);
    }

    public static Screened of(ReplyDrafted draft) {
        return new Screened(Surface.REPLY, draft.text(), draft.evidence(), draft.instructions(), draft.asked());
    }

    public static Screened of(Surface surface, String original) {
        return new Screened(surface, original, List.of());
    }

    /** The same as if it went another way. */
    public Screened on(Surface other) {
        return other == surface ? this : new Screened(other, original, evidence, instructions, asked);
    }

    /** Another text in its place. */
    Screened saying(String other) {
        return new Screened(surface, other, evidence, instructions, asked);
    }

    public Surface surface() {
        return surface;
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    /** Of whoever wrote the text. */
    public Optional<Fingerprint> instructions() {
        return Optional.ofNullable(instructions);
    }

    /** What the text is to answer, where knowledge was searched for it. */
    public Optional<Asked> asked() {
        return Optional.ofNullable(asked);
    }

    /** Made by the first who asks, on its own thread: a long text in another script takes milliseconds. */
    public synchronized PlainText text() {
        if (plain == null) {
            plain = PlainText.of(original);
        }
        return plain;
    }

    public String original() {
        return original;
    }

    public int length() {
        return original.length();
    }

    /** How many characters there are to look at, evidence included. */
    int size() {
        return original.length()
                + evidence.stream().mapToInt(piece -> piece.text().length()).sum();
    }
}
