package io.purser.knowledge.index;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Tells the language of a question, which is mostly too short for its letters to say: by its script, else by its small words. */
final class QuestionLanguage {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}'’]+");
    private static final Map<Language, CharArraySet> SMALL_WORDS = smallWords();

    private QuestionLanguage() {}

    /** One of these languages, if it can be told. */
    static Optional<Language> of(String question, Collection<Language> among) {
        var written = byScript(question);
        return written.isPresent() ? written.filter(among::contains) : bySmallWords(question, among);
    }

    private static Optional<Language> byScript(String question) {
        if (has(question, Character.UnicodeScript.HIRAGANA) || has(question, Character.UnicodeScript.KATAKANA)) {
            return Optional.of(Language.JAPANESE);
        } else if (has(question, Character.UnicodeScript.HANGUL)) {
            return Optional.of(Language.KOREAN);
        } else {
            return has(question, Character.UnicodeScript.HAN) ? Optional.of(Language.CHINESE) : Optional.empty();
        }
    }

    private static boolean has(String question, Character.UnicodeScript script) {
        return question.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == script);
    }

    /** The one with more of its small words than any other. */
    private static Optional<Language> bySmallWords(String question, Collection<Language> among) {
        var words = NO_WORD.split(question.toLowerCase(Locale.ROOT), -1);
        Optional<Language> best = Optional.empty();
        long most = 0;
        for (Language language : among) {
            var small = SMALL_WORDS.getOrDefault(language, CharArraySet.EMPTY_SET);
            long count = Arrays.stream(words).filter(small::contains).count();
            if (count >= most) {
                best = count > most ? Optional.of(language) : Optional.empty();
                most = count;
            }
        }
        return best;
    }

    private static Map<Language, CharArraySet> smallWords() {
        var words = new EnumMap<Language, CharArraySet>(Language.class);
        for (Language language : Language.values()) {
            if (!language.isCjk() && language.analyzer() instanceof StopwordAnalyzerBase analyzer) {
                words.put(language, analyzer.getStopwordSet());
            }
        }
        words.put(Language.ENGLISH, english());
        return words;
    }

    /** The words that are not searched for in English are too few to tell it by. */
    private static CharArraySet english() {
        try (var list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(
                    new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
