package io.purser.guardrails.injection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule set as it is written. The head of the file that ships with the service tells how. */
record RuleFile(String version, Map<String, List<String>> words, List<Written> rules) {

    /** Letters and digits of all scripts, in far fewer ranges than {@code \\pL} has: an automaton looks through them at each step. */
    private static final String LETTERS =
            "a-z0-9\\x{AA}-\\x{1FFF}\\x{2C00}-\\x{2DFF}\\x{3040}-\\x{FDFF}\\x{FE70}-\\x{FEFF}\\x{FF21}-\\x{10FFFF}";

    /** What a blank in a pattern stands for: signs and blanks, so that "ignore -- all" is "ignore all". */
    static final String GAP = "(?:[^" + LETTERS + "]+)";

    private static final String WORD_AND_GAP = "(?:[" + LETTERS + "']+[^" + LETTERS + ".!?]+)";

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z-]+)\\}");
    private static final Pattern FILLER = Pattern.compile("\\{\\.\\.([0-9]+)\\}");

    record Written(String name, double weight, @Nullable Set<Surface> surfaces, List<String> starts, String pattern) {}

    /** @throws IllegalArgumentException when the file is no rule set */
    static RuleSet read(InputStream file) {
        try (file) {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, RuleFile.class)
                    .compiled();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a rule set: " + e.getMessage(), e);
        }
    }

    private RuleSet compiled() {
        var lists = new TreeMap<String, WordList>();
        words.forEach((name, list) -> lists.put(name, new WordList(list)));
        return new RuleSet(
                version, rules.stream().map(rule -> compiled(rule, lists)).toList());
    }

    private static Rule compiled(Written rule, Map<String, WordList> lists) {
        return new Rule(
                rule.name(),
                rule.weight(),
                Optional.ofNullable(rule.surfaces()).orElse(EnumSet.of(Surface.MESSAGE, Surface.TOOL_RESULT)),
                Starts.of(rule.starts().stream()
                        .flatMap(word -> words(word, lists))
                        .toList()),
                pattern(rule, lists));
    }

    private static Pattern pattern(Written rule, Map<String, WordList> lists) {
        try {
            return Pattern.compile("\\A(?:" + spelledOut(normal(rule.pattern()), lists) + ")");
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Rule %s has no pattern: %s".formatted(rule.name(), e.getMessage()), e);
        }
    }

    /** Texts have this form too; to the signs of the pattern language it does nothing. */
    private static String normal(String pattern) {
        return Normalizer.normalize(pattern, Normalizer.Form.NFKC);
    }

    private static String spelledOut(String pattern, Map<String, WordList> lists) {
        String filled = FILLER.matcher(pattern.strip()).replaceAll(Matcher.quoteReplacement(WORD_AND_GAP) + "{0,$1}?");
        var whole = new StringBuilder();
        Matcher reference = REFERENCE.matcher(filled.replace(" ", GAP));
        while (reference.find()) {
            reference.appendReplacement(
                    whole,
                    Matcher.quoteReplacement(known(lists, reference.group(1)).pattern()));
        }
        return reference.appendTail(whole).toString();
    }

    private static Stream<String> words(String word, Map<String, WordList> lists) {
        Matcher reference = REFERENCE.matcher(word);
        return reference.matches() ? known(lists, reference.group(1)).words().stream() : Stream.of(word);
    }

    private static WordList known(Map<String, WordList> lists, String name) {
        return Optional.ofNullable(lists.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No word list " + name));
    }
}
