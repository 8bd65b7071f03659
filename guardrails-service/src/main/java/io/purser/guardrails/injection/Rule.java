package io.purser.guardrails.injection;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.purser.guardrails.screening.Surface;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One sign of an attack.
 *
 * @param weight how sure it is by itself, 0 to 1
 * @param starts what a match can begin with
 * @param pattern bound to the beginning of what it is tried on ({@code \A}), else the automaton walks on to the end in vain
 */
record Rule(String name, double weight, Set<Surface> surfaces, Starts starts, Pattern pattern) {

    /** Longer than what any pattern stands for in real text. */
    private static final int REACH = 400;

    Rule {
        surfaces = Set.copyOf(surfaces);
        if (weight <= 0 || weight > 1) {
            throw new IllegalArgumentException("The weight of rule %s must be over 0, and 1 at most".formatted(name));
        }
    }

    /** Where the match that begins at {@code start} ends, if there is one. */
    OptionalInt endOfMatch(String text, int start) {
        Matcher match = pattern.matcher(text.substring(start, Math.min(text.length(), start + REACH)));
        return match.find() ? OptionalInt.of(start + match.end()) : OptionalInt.empty();
    }
}
