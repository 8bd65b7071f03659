package io.purser.guardrails.policy;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.purser.contract.rest.ApiException;

/** What a regular expression of a policy must be like. */
final class Expressions {

    /** RE2 writes out what is counted: repetitions within repetitions would fill the memory. */
    private static final long REPETITIONS = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(?:[0-9]+,)?([0-9]+),?\\}");

    private Expressions() {}

    /** @throws ApiException 400 */
    static void check(String field, String expression) {
        if (repetitions(expression) > REPETITIONS) {
            throw ApiException.invalid("%s repeats too often: the numbers in braces may multiply to %d at most"
                    .formatted(field, REPETITIONS));
        }
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw ApiException.invalid("%s is no regular expression of RE2: %s".formatted(field, e.getDescription()));
        }
    }

    private static double repetitions(String expression) {
        double product = 1;
        for (Matcher count = COUNT.matcher(expression); count.find(); ) {
            product *= Math.max(1, Double.parseDouble(count.group(1)));
        }
        return product;
    }
}
