package io.purser.standin.arguments;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, however they are said; without a year the next one that comes. Values are ISO dates. */
final class Dates implements Finder {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern ISO = compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH_FIRST = compile(MONTH + " " + DAY + "(?:,? (\\d{4}))?");
    private static final Pattern DAY_FIRST = compile(DAY + "(?: of)? " + MONTH + "(?:,? (\\d{4}))?");
    private static final Pattern DOTTED = compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHED = compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern RELATIVE = compile("(day after tomorrow|tomorrow|today|tonight|yesterday)");
    private static final Pattern WEEKDAY = compile("(mon|tues|wednes|thurs|fri|satur|sun)day");

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Found> find(Parameter parameter, String text) {
        var found = new ArrayList<Found>();
        collect(ISO, text, found, match -> LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
        collect(MONTH_FIRST, text, found, match -> day(match.group(1), match.group(2), match.group(3)));
        collect(DAY_FIRST, text, found, match -> day(match.group(2), match.group(1), match.group(3)));
        collect(DOTTED, text, found, match -> LocalDate.of(number(match, 3), number(match, 2), number(match, 1)));
        collect(SLASHED, text, found, match -> LocalDate.of(number(match, 3), number(match, 1), number(match, 2)));
        collect(RELATIVE, text, found, match -> relative(match.group(1).toLowerCase(Locale.ROOT)));
        collect(WEEKDAY, text, found, match -> weekday(match.group()));
        return found;
    }

    private static void collect(
            Pattern pattern, String text, List<Found> found, Function<MatchResult, LocalDate> reading) {
        pattern.matcher(text).results().forEach(match -> read(match, reading)
                .ifPresent(date -> found.add(Found.text(date.toString(), match.group()))));
    }

    private static Optional<LocalDate> read(MatchResult match, Function<MatchResult, LocalDate> reading) {
        try {
            return Optional.of(reading.apply(match));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February is no date
        }
    }

    private LocalDate day(String month, String day, @Nullable String year) {
        int number = month(month).getValue();
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
        }
        LocalDate thisYear = LocalDate.of(today().getYear(), number, Integer.parseInt(day));
        return thisYear.isBefore(today()) ? thisYear.plusYears(1) : thisYear;
    }

    private LocalDate relative(String word) {
        return switch (word) {
            case "tomorrow" -> today().plusDays(1);
            case "day after tomorrow" -> today().plusDays(2);
            case "yesterday" -> today().minusDays(1);
            default -> today();
        };
    }

    private LocalDate weekday(String name) {
        return today().with(TemporalAdjusters.next(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static Month month(String start) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(start.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new DateTimeException(start);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile("(?i)(?<![\\w-])" + pattern + "(?![\\w-])");
    }
}
