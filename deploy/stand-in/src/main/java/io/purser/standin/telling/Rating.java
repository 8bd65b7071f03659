package io.purser.standin.telling;

import io.purser.standin.meaning.Sense;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How well sentences answer a question: mostly by meaning, partly by the words they share. Sentences that answer are mostly
 * above 0.45 and others below 0.33.
 */
final class Rating {

    private static final Pattern QUANTITY = Pattern.compile(
            "(?i)\\b(?:how (?:much|many|long|often|soon|late|far|big)|when|what time|price|cost|hours|number)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+){0,4}");
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|its|they|them|their|both|these|this)\\b");
    private static final double SOME_NUMBER = 0.06;
    private static final double THE_VERY_NUMBER = 0.1;

    private final Sense asked;
    private final Weights weights;
    private final boolean wantsNumber;
    private final Set<String> numbers;

    Rating(String question, Sense asked, Weights weights) {
        this.asked = asked;
        this.weights = weights;
        this.wantsNumber = QUANTITY.matcher(question).find();
        this.numbers = numbers(question);
    }

    double of(Quotable quotable, Sense alone, Sense inContext) {
        return 0.75 * close(quotable, alone, inContext) + 0.25 * weights.share(quotable) + number(quotable);
    }

    /** What "it" is only the context says. */
    private double close(Quotable quotable, Sense alone, Sense inContext) {
        double whole = asked.closeTo(inContext);
        return PRONOUN.matcher(quotable.sentence()).find() ? whole : Math.max(whole, asked.closeTo(alone));
    }

    private double number(Quotable quotable) {
        Set<String> told = numbers(quotable.sentence());
        double some = wantsNumber && !told.isEmpty() ? SOME_NUMBER : 0;
        return some + (told.stream().anyMatch(numbers::contains) ? THE_VERY_NUMBER : 0);
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }
}
