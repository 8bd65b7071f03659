package io.purser.knowledge.crawl;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells by their looks addresses of which there may be no end: calendars, lists by all filters, paths that grow out of themselves. */
final class Traps {

    private static final Pattern DATE = Pattern.compile("/\\d{4}[/-]\\d{1,2}(?:[/-]\\d{1,2})?/?$");
    private static final Pattern DATE_PARAMETER =
            Pattern.compile("(?i)(?:^|&)(?:date|month|year|day|week|from|start|tribe-bar-date)=\\d[\\d-]*(?=&|$)");
    private static final String MANY = "{several}";
    private static final String DAY = "{date}";
    private static final int REPEATED = 3;
    private static final int MOST_SEGMENTS = 20;

    private Traps() {}

    /** A path that holds the same part again and again. */
    static boolean isLoop(String address) {
        var segments = Arrays.stream(Addresses.path(address).split("/", -1))
                .filter(segment -> !segment.matches("\\d*"))
                .toList();
        Map<String, Long> counts =
                segments.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return segments.size() > MOST_SEGMENTS || counts.values().stream().anyMatch(count -> count >= REPEATED);
    }

    /** What the address has in common with those of its kind; null when it is no such kind. */
    static @Nullable String pattern(String address) {
        String path = Addresses.path(address);
        String query = Addresses.query(address);
        if (DATE.matcher(path).find()) {
            return DATE.matcher(path).replaceFirst("/" + DAY);
        }
        if (DATE_PARAMETER.matcher(query).find()) {
            return path + "?" + DAY;
        }
        return query.indexOf('&') < 0 ? null : path + "?" + MANY;
    }

    static int most(String pattern, CrawlConfig config) {
        return pattern.endsWith(MANY) ? config.mostVariants() : config.mostDates();
    }
}
