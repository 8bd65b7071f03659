package io.purser.guardrails.size;

import io.purser.contract.event.Verdict.Finding;
import java.util.List;

/** How many characters a text may have. Looked at before anything else, so that what follows has bounded work. */
public record SizeLimit(int characters) {

    public static final String NAME = "size";

    /** The score is the share of the room that is taken; one character more than there is room for makes it 1. */
    public Finding check(int length) {
        boolean over = length > characters;
        return new Finding(
                NAME,
                "1",
                Math.min(1, length / (characters + 1.0)),
                1,
                over,
                List.of(),
                over ? "%d characters, %d at most".formatted(length, characters) : "");
    }
}
