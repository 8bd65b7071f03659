package io.purser.standin.arguments;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of ids, learnt from one example: {@code ORD-1042} tells what {@code ord-977} is. */
record Shape(String example) {

    private static final Pattern PREFIXED = Pattern.compile("([A-Za-z]+[-_]?)(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{3,5}");
    private static final Pattern RUN = Pattern.compile("[A-Z]+|[a-z]+|\\d+|.");

    /** Whether the example is a code at all, and not a word or a date. */
    static boolean isCode(String example) {
        boolean date = example.matches("\\d{4}-\\d{2}-\\d{2}.*");
        boolean digits = example.chars().anyMatch(Character::isDigit) && example.length() > 2;
        return !date && (digits || LETTERS.matcher(example).matches());
    }

    /** The token in the example's writing, or empty when it is of another form. */
    String fit(String token) {
        String bare = bare(example);
        if (LETTERS.matcher(bare).matches()) {
            return token.matches("[A-Z]{" + bare.length() + "}") ? token : "";
        }
        String candidate = hasCapitals(bare) ? bare(token).toUpperCase(Locale.ROOT) : bare(token);
        return candidate.matches(pattern(bare)) ? candidate : "";
    }

    /** The token with the example's letters in front, for customers who leave them out. */
    String complete(String digits) {
        Matcher prefixed = PREFIXED.matcher(bare(example));
        boolean fits = prefixed.matches()
                && digits.matches("\\d+")
                && Math.abs(digits.length() - prefixed.group(2).length()) <= 1;
        return fits ? prefixed.group(1) + digits : "";
    }

    private static String pattern(String bare) {
        if (bare.matches("\\d+")) {
            return "\\d{" + Math.max(2, bare.length() - 1) + "," + (bare.length() + 2) + "}";
        }
        if (bare.matches("[A-Za-z0-9]+") && !PREFIXED.matcher(bare).matches()) {
            return "(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9]{" + bare.length() + "}";
        }
        Matcher run = RUN.matcher(bare);
        return run.replaceAll(
                match -> Matcher.quoteReplacement(pattern(match.group().charAt(0), match.group())));
    }

    private static String pattern(char first, String run) {
        if (Character.isDigit(first)) {
            return "\\d{" + Math.max(1, run.length() - 1) + "," + (run.length() + 2) + "}";
        }
        if (Character.isUpperCase(first)) {
            return "[A-Z]{" + run.length() + "}";
        }
        return Character.isLowerCase(first) ? "[a-z]+" : Pattern.quote(run);
    }

    private static boolean hasCapitals(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    private static String bare(String text) {
        return text.startsWith("#") ? text.substring(1) : text;
    }
}
