package io.purser.guardrails.injection;

import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were tried and measured together, by what their matches begin with. Linear patterns are safe and slow, up to a
 * microsecond for each character where they are tried all over a text; the words that begin an attack are rare, and a
 * pattern that is tried there only gives up after a few letters.
 */
public final class RuleSet {

    private final String version;
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final Map<String, List<Rule>> byPart = new HashMap<>();

    RuleSet(String version, List<Rule> rules) {
        this.version = version;
        for (Rule rule : rules) {
            rule.starts().words().forEach(word -> add(byWord, word, rule));
            rule.starts().parts().forEach(part -> add(byPart, part, rule));
        }
    }

    /** The one that ships with the service. */
    public static RuleSet shipped() {
        return RuleFile.read(resource());
    }

    /** @throws IllegalArgumentException when the file is no rule set */
    public static RuleSet of(Path file) {
        try {
            return RuleFile.read(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule set cannot be read", e);
        }
    }

    String version() {
        return version;
    }

    /** All matches in a text in plain form. */
    Stream<Match> matches(Surface surface, String text) {
        String lines = "\n" + text + "\n";
        var matches = new ArrayList<Match>();
        for (int start = 0, end; start < lines.length(); start = end + 1) {
            end = endOfWord(lines, start);
            attempt(matches, byWord.get(lines.substring(start, end)), surface, lines, start);
        }
        byPart.forEach((part, rules) -> {
            for (int at = lines.indexOf(part); at >= 0; at = lines.indexOf(part, at + 1)) {
                if (!lines.startsWith(part, at + 1)) { // of a row of signs the last is enough
                    attempt(matches, rules, surface, lines, at);
                }
            }
        });
        return matches.stream().map(match -> match.within(text.length()));
    }

    private static void attempt(
            List<Match> matches, @Nullable List<Rule> rules, Surface surface, String lines, int start) {
        if (rules != null) {
            rules.stream().filter(rule -> rule.surfaces().contains(surface)).forEach(rule -> rule.endOfMatch(
                            lines, start)
                    .ifPresent(end -> matches.add(new Match(rule, start - 1, end - 1))));
        }
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void add(Map<String, List<Rule>> rules, String start, Rule rule) {
        rules.computeIfAbsent(start, s -> new ArrayList<>()).add(rule);
    }

    private static InputStream resource() {
        return Objects.requireNonNull(RuleSet.class.getResourceAsStream("/rules/prompt-injection.yaml"));
    }
}
