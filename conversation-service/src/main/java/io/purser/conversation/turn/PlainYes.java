package io.purser.conversation.turn;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a plain yes, by words and not by meaning: one that asks, doubts, adds or changes something is none. In doubt it is none, and
 * the assistant can ask once more.
 */
final class PlainYes {

    private static final int WORDS_AT_MOST = 40;

    private static final Pattern QUESTION = Pattern.compile("[?？؟]");
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[.!,:;\\n…—–。！，、،·]+|\\s-+\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'👍✅]+");

    private PlainYes() {}

    static boolean is(String text) {
        String plain = plain(text);
        var clauses = clauses(plain);
        return !QUESTION.matcher(plain).find()
                && YesWords.TURNS_WITHIN.stream().noneMatch(plain::contains)
                && clauses.stream().mapToInt(List::size).sum() <= WORDS_AT_MOST
                && clauses.stream().noneMatch(clause -> holds(clause, YesWords.TURNS))
                && affirms(clauses);
    }

    /** What comes before the yes is courtesy. */
    private static boolean affirms(List<List<String>> clauses) {
        var own = clauses.stream()
                .dropWhile(clause -> isAll(clause, YesWords.COURTESY) && !isAll(clause, YesWords.WEAK))
                .toList();
        if (own.isEmpty()) {
            return false;
        }
        return begins(own.getFirst(), YesWords.YES) || isWeak(own);
    }

    /** Such as "ok, thanks", and "ok, go ahead" or "ok yes" as well. */
    private static boolean isWeak(List<List<String>> clauses) {
        Predicate<List<String>> harmless = clause -> isAll(clause, YesWords.WEAK, YesWords.COURTESY);
        return begins(clauses.getFirst(), YesWords.WEAK)
                && (clauses.stream().allMatch(harmless)
                        || clauses.stream()
                                .map(PlainYes::withoutWeak)
                                .dropWhile(clause -> isAll(clause, YesWords.WEAK, YesWords.COURTESY))
                                .findFirst()
                                .filter(clause -> begins(clause, YesWords.YES))
                                .isPresent());
    }

    private static List<String> withoutWeak(List<String> clause) {
        return clause.size() > 1 && YesWords.WEAK.contains(clause.getFirst())
                ? clause.subList(1, clause.size())
                : clause;
    }

    @SafeVarargs
    private static boolean isAll(List<String> clause, Set<String>... vocabularies) {
        if (clause.isEmpty()) {
            return true;
        }
        return lengths(clause)
                .anyMatch(length -> Arrays.stream(vocabularies).anyMatch(all -> all.contains(head(clause, length)))
                        && isAll(clause.subList(length, clause.size()), vocabularies));
    }

    private static boolean begins(List<String> clause, Set<String> vocabulary) {
        return lengths(clause).anyMatch(length -> vocabulary.contains(head(clause, length)))
                || !clause.isEmpty()
                        && YesWords.COURTESY.contains(clause.getFirst())
                        && begins(clause.subList(1, clause.size()), vocabulary);
    }

    private static boolean holds(List<String> clause, Set<String> vocabulary) {
        return Stream.iterate(0, start -> start < clause.size(), start -> start + 1)
                .anyMatch(start -> lengths(clause.subList(start, clause.size()))
                        .anyMatch(length -> vocabulary.contains(head(clause.subList(start, clause.size()), length))));
    }

    private static Stream<Integer> lengths(List<String> clause) {
        return Stream.iterate(1, length -> length <= Math.min(4, clause.size()), length -> length + 1);
    }

    private static String head(List<String> clause, int length) {
        return String.join(" ", clause.subList(0, length));
    }

    private static List<List<String>> clauses(String plain) {
        return BETWEEN_CLAUSES
                .splitAsStream(plain)
                .map(PlainYes::split)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    private static List<String> split(String clause) {
        return BETWEEN_WORDS
                .splitAsStream(clause)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .strip();
    }
}
