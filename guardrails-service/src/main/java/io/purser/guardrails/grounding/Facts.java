package io.purser.guardrails.grounding;

import java.util.List;
import java.util.Set;

/** The numbers and dates of a text. */
record Facts(List<Quantity> quantities, List<Set<String>> dates) {

    static Facts of(String text) {
        return new Facts(Quantities.of(text), Dates.of(text));
    }

    int count() {
        return quantities.size() + dates.size();
    }

    /** How many of these the others do not have. */
    int missingIn(Facts others) {
        long quantities = quantities().stream()
                .filter(mine -> others.quantities.stream().noneMatch(mine::agreesWith))
                .count();
        long dates = dates().stream()
                .filter(mine -> others.dates.stream().noneMatch(theirs -> Dates.agree(mine, theirs)))
                .count();
        return (int) (quantities + dates);
    }
}
