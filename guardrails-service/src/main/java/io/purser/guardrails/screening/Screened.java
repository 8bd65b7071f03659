package io.purser.guardrails.screening;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Fingerprint;
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
    private @Nullable PlainText plain;

    /** @param instructions of whoever wrote the text; null when nobody was given any */
    public Screened(Surface surface, String original, List<Evidence> evidence, @Nullable Fingerprint instructions) {
        this.surface = surface;
        this.original = original;
        this.evidence = List.copyOf(evidence);
        this.instructions = instructions;
    }

    public Screened(Surface surface, String original, List<Evidence> evidence) {
        this(surface, original, evidence, null);
    }

    public static Screened of(Surface surface, String original) {
        return new Screened(surface, original, List.of());
    }

    /** The same as if it went another way. */
    public Screened on(Surface other) {
        return other == surface ? this : new Screened(other, original, evidence, instructions);
    }

    /** Another text in its place. */
    Screened saying(String other) {
        return new Screened(surface, other, evidence, instructions);
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
