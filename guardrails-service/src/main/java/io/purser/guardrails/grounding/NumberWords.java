package io.purser.guardrails.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** English words for numbers. "One" alone is no number: it is a pronoun too often. */
final class NumberWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final String UNIT =
            "(?:" + String.join("|", SMALL) + "|" + String.join("|", TENS.subList(2, 10)) + ")";

    /** The words are group 1. */
    static final String PATTERN = "((?!one(?! (?:hundred|thousand|million|billion)))" + UNIT + "(?:[ -](?:and )?(?:"
            + UNIT + "|hundred|thousand|million|billion)){0,8})";

    private NumberWords() {}

    static double value(String words) {
        double sum = 0;
        double group = 0;
        for (String word : words.split("[ -]+")) {
            double factor = scale(word);
            if (factor >= 1_000) {
                sum += Math.max(1, group) * factor;
                group = 0;
            } else {
                group = word.equals("hundred") ? Math.max(1, group) * 100 : group + small(word);
            }
        }
        return sum + group;
    }

    private static double small(String word) {
        return TENS.contains(word) && !word.isEmpty() ? 10.0 * TENS.indexOf(word) : Math.max(0, SMALL.indexOf(word));
    }

    static double scale(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "k", "thousand" -> 1e3;
            case "m", "mn", "million" -> 1e6;
            case "b", "bn", "billion" -> 1e9;
            case "trillion" -> 1e12;
            default -> 1;
        };
    }
}
