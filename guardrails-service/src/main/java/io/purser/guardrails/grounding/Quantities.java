package io.purser.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers of a text by their values, however they are written: 1,000 and one thousand, $5 and 5 dollars, 3 % and three percent. */
final class Quantities {

    private static final String SCALE = "(?: ?(k|thousand|mn|m|million|bn|b|billion|trillion)\\b)?";
    private static final String AFTER = "(?:[ -]?(%|€|\\$|£|¥|\\p{Alpha}{1,12}))?";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\pL\\pN.,])(us\\$|[$€£¥]|usd|eur|gbp)? ?(\\d{1,3}(?:[,'\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?!\\d|[.,]\\d)(?:st|nd|rd|th)?"
                    + SCALE + AFTER);
    private static final Pattern SPELLED =
            Pattern.compile("(?<![\\pL\\pN])" + NumberWords.PATTERN + "(?![\\pL\\pN])" + AFTER);

    private Quantities() {}

    /** Dates are left to {@link Dates}: their parts are no numbers here. */
    static List<Quantity> of(String text) {
        String plain = Dates.blanked(text.toLowerCase(Locale.ROOT));
        var found = new ArrayList<Quantity>();
        NUMBER.matcher(plain).results().map(Quantities::number).forEach(found::add);
        SPELLED.matcher(plain).results().map(Quantities::spelled).forEach(found::add);
        return found;
    }

    private static Quantity number(MatchResult match) {
        double value = Double.parseDouble(match.group(2).replaceAll("[^\\d.]", ""));
        String unit = match.group(1) == null ? Units.of(match.group(4)) : Units.of(match.group(1));
        return new Quantity(value * NumberWords.scale(match.group(3)), unit);
    }

    private static Quantity spelled(MatchResult match) {
        return new Quantity(NumberWords.value(match.group(1)), Units.of(match.group(2)));
    }
}
