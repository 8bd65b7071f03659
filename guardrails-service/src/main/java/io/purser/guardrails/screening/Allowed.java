package io.purser.guardrails.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is no alarm. A detector does not see it: blanks stand in its place, so that what is around it is judged all the same, and
 * at the places where it stood.
 *
 * @param phrases in any case of letters
 * @param patterns regular expressions of RE2, which no text can make slow
 */
public record Allowed(List<String> phrases, List<String> patterns) {

    public static final Allowed NOTHING = new Allowed(List.of(), List.of());

    public Allowed {
        phrases = List.copyOf(phrases);
        patterns = List.copyOf(patterns);
    }

    /** @throws PatternSyntaxException when a pattern is none */
    Filter filter() {
        return new Filter(phrases.isEmpty() && patterns.isEmpty() ? null : Pattern.compile(expression()));
    }

    private String expression() {
        return Stream.concat(phrases.stream().map(phrase -> "(?i:" + Pattern.quote(phrase) + ")"), patterns.stream())
                .map(part -> "(?:" + part + ")")
                .collect(Collectors.joining("|"));
    }

    /** The list, ready for use. */
    record Filter(@Nullable Pattern pattern) {

        boolean isEmpty() {
            return pattern == null;
        }

        /** The text as the detector may see it. */
        Screened on(Screened text) {
            return pattern == null ? text : blanked(pattern, text);
        }

        private static Screened blanked(Pattern pattern, Screened text) {
            var rest = new StringBuilder(text.original());
            for (Matcher match = pattern.matcher(text.original()); match.find(); ) {
                for (int at = match.start(); at < match.end(); at++) {
                    rest.setCharAt(at, ' ');
                }
            }
            return text.saying(rest.toString());
        }
    }
}
