package io.purser.guardrails.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the language of a text, which is mostly too short for its letters to say: by its script, else by its small words. */
final class Tongues {

    private static final int LOOKED_AT = 1_000;

    /** Scripts that one language is mostly written in. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.DEVANAGARI, "hi");

    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private Tongues() {}

    /** Its two letters; empty when the text does not tell. */
    static Optional<String> of(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        return byScript(beginning).or(() -> byWords(beginning));
    }

    /** Japanese is full of Chinese characters, so what stands beside them counts more. */
    private static Optional<String> byScript(String text) {
        var scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (scripts.containsKey(UnicodeScript.HIRAGANA) && scripts.containsKey(UnicodeScript.HAN)) {
            return Optional.of("ja");
        }
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> Optional.ofNullable(BY_SCRIPT.get(most.getKey())));
    }

    private static Optional<String> byWords(String text) {
        var words = List.of(text.split("[^\\p{L}]+"));
        return SMALL_WORDS.entrySet().stream()
                .map(language -> Map.entry(
                        language.getKey(),
                        words.stream().filter(language.getValue()::contains).count()))
                .filter(count -> count.getValue() > 0)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Set<String>> smallWords() {
        var file = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Tongues.class.getResourceAsStream("/words/small-words.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, Set<String>>();
        file.stringPropertyNames()
                .forEach(language -> words.put(
                        language,
                        Arrays.stream(file.getProperty(language).split(" ")).collect(Collectors.toUnmodifiableSet())));
        return words;
    }
}
