package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksScreened;
import io.purser.contract.event.Verdict;
import java.util.stream.Collectors;

/** What became of a text. */
public sealed interface Screened {

    /** It may be shown. */
    record Passed() implements Screened {}

    /** This may be shown in its place. */
    record Replaced(String text) implements Screened {}

    /** Nothing of it may. */
    record Withheld(String why) implements Screened {}

    /** Why a text is withheld on which a check could not run. It is screened again when it comes again. */
    String UNCHECKED = "unchecked";

    static Screened of(ChunksScreened.Screened screened) {
        var verdict = screened.verdict();
        var replacement = screened.replacement();
        return switch (verdict.decision()) {
            case ALLOW, HEDGE -> new Passed();
            case REDACT -> replacement == null ? new Withheld(why(verdict)) : new Replaced(replacement);
            case UNCHECKED -> new Withheld(UNCHECKED);
            case BLOCK, HANDOFF -> new Withheld(why(verdict));
        };
    }

    /** The names of the detectors that fired. */
    private static String why(Verdict verdict) {
        String why = verdict.findings().stream()
                .filter(Verdict.Finding::fired)
                .map(Verdict.Finding::detector)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return why.isEmpty() ? verdict.decision().name() : why;
    }
}
