package io.purser.standin.arguments;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day. Values are as in 15:30. */
final class Times implements Finder {

    private static final Pattern TWELVE =
            Pattern.compile("(?i)\\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\\d))?\\s*([ap])\\.?m\\b");
    private static final Pattern TWENTY_FOUR = Pattern.compile("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(noon|midnight)\\b");

    @Override
    public List<Found> find(Parameter parameter, String text) {
        var found = new ArrayList<Found>();
        TWELVE.matcher(text).results().forEach(match -> found.add(found(twelve(match), match)));
        if (found.isEmpty()) {
            TWENTY_FOUR.matcher(text).results().forEach(match -> found.add(found(twentyFour(match), match)));
        }
        NAMED.matcher(text).results().forEach(match -> found.add(found(named(match.group()), match)));
        return found;
    }

    private static LocalTime twelve(MatchResult match) {
        int hour = Integer.parseInt(match.group(1)) % 12;
        boolean afternoon = match.group(3).equalsIgnoreCase("p");
        return LocalTime.of(afternoon ? hour + 12 : hour, minute(match.group(2)));
    }

    private static LocalTime twentyFour(MatchResult match) {
        return LocalTime.of(Integer.parseInt(match.group(1)), minute(match.group(2)));
    }

    private static int minute(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static LocalTime named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "noon" -> LocalTime.NOON;
            case "midnight" -> LocalTime.MIDNIGHT;
            default -> throw new DateTimeException(name);
        };
    }

    private static Found found(LocalTime time, MatchResult match) {
        return Found.text(time.toString(), match.group());
    }
}
