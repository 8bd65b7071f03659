package io.purser.guardrails.screening;

import io.purser.contract.event.Evidence;
import io.purser.guardrails.text.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text on its way, and what it can lean on. */
public final class Screened {

    private final Surface surface;
    private final String original;
    private final List<Evidence> evidence;
    private @Nullable PlainText plain;

    public Screened(Surface surface, String original, List<Evidence> evidence) {
        this.surface = surface;
        this.original = original;
        this.evidence = List.copyOf(evidence);
    }

    public static Screened of(Surface surface, String original) {
        return new Screened(surface, original, List.of());
    }

    public Surface surface() {
        return surface;
    }

    public List<Evidence> evidence() {
        return evidence;
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
