package io.purser.guardrails.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates of a text, however they are written. */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6}))\\b\\.?";

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4})\\b)?");
    private static final List<Pattern> ALL = List.of(ISO, SLASHED, MONTH_FIRST, DAY_FIRST);

    private Dates() {}

    /**
     * The ways to read each date, as "year-month-day", year 0 when it has none: 03/04/2026 can be in March or in April.
     */
    static List<Set<String>> of(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .flatMap(pattern -> pattern.matcher(plain).results().map(match -> readings(pattern, match)))
                .collect(Collectors.toList());
    }

    static String blanked(String text) {
        String blanked = text;
        for (Pattern pattern : ALL) {
            blanked = pattern.matcher(blanked)
                    .replaceAll(match -> " ".repeat(match.group().length()));
        }
        return blanked;
    }

    private static Set<String> readings(Pattern pattern, MatchResult match) {
        var readings = new HashSet<String>();
        if (pattern == ISO) {
            add(match.group(1), Integer.parseInt(match.group(2)), match.group(3), readings);
        } else if (pattern == SLASHED) {
            add(match.group(3), Integer.parseInt(match.group(1)), match.group(2), readings);
            add(match.group(3), Integer.parseInt(match.group(2)), match.group(1), readings);
        } else if (pattern == DAY_FIRST) {
            add(match.group(3), month(match.group(2)), match.group(1), readings);
        } else {
            add(match.group(3), month(match.group(1)), match.group(2), readings);
        }
        return readings;
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3)) + 1;
    }

    /** With and without the year, so that a date without one agrees with the same day of any. */
    private static void add(@Nullable String year, int month, String day, Set<String> readings) {
        String date = month + "-" + Integer.parseInt(day);
        readings.add((year == null ? "0" : year) + "-" + date);
    }

    static boolean agree(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> agree(a, b)));
    }

    private static boolean agree(String one, String other) {
        return one.equals(other)
                || (one.startsWith("0-") || other.startsWith("0-"))
                        && one.substring(one.indexOf('-')).equals(other.substring(other.indexOf('-')));
    }
}
