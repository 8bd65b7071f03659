package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in texts for a customer's data that the model must not see, such as {@code [EMAIL_483920117]}.
 *
 * @param sealed for each placeholder the value, sealed for the session; the oldest first
 */
public record Placeholders(@JsonValue Map<String, String> sealed) {

    public static final Placeholders NONE = new Placeholders(Map.of());

    private static final Pattern FORM = Pattern.compile("\\[[A-Z_]{2,20}_\\d{1,9}]");

    /** A session that has more forgets the oldest: what they stand for is then said to nobody. */
    private static final int MOST = 500;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Placeholders(@Nullable Map<String, String> sealed) {
        this.sealed = sealed == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(sealed));
    }

    /** Where in the text something looks like one. */
    public static Stream<MatchResult> places(String text) {
        return FORM.matcher(text).results();
    }

    /** The text with other words for its placeholders; null leaves one as it is. */
    public static String replaced(String text, Function<String, @Nullable String> words) {
        return FORM.matcher(text).replaceAll(found -> {
            String other = words.apply(found.group());
            return Matcher.quoteReplacement(other == null ? found.group() : other);
        });
    }

    /** Those that stand in the text. */
    public Placeholders in(String text) {
        return sealed.isEmpty() ? this : only(text::contains);
    }

    public Placeholders and(Placeholders more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(sealed);
        more.sealed.forEach(all::putLast);
        int late = all.size() - MOST;
        all.keySet().stream().limit(Math.max(0, late)).toList().forEach(all::remove);
        return new Placeholders(all);
    }

    private Placeholders only(Predicate<String> wanted) {
        var some = new LinkedHashMap<>(sealed);
        some.keySet().removeIf(wanted.negate());
        return some.isEmpty() ? NONE : new Placeholders(some);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return sealed.isEmpty();
    }
}
