package io.purser.guardrails.injection;

import io.purser.guardrails.text.PlainText;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule's match can begin with.
 *
 * @param words whole words of Latin letters
 * @param parts signs, and what may have letters around it, as in scripts without blanks and languages with endings
 */
record Starts(Set<String> words, Set<String> parts) {

    /** A phrase counts by its first word; {@code talimat*} and all that does not begin with a Latin letter are parts. */
    static Starts of(Collection<String> written) {
        var plain = written.stream().map(word -> PlainText.of(word).text()).toList();
        return new Starts(
                plain.stream()
                        .filter(word -> !isPart(word))
                        .map(Starts::firstWord)
                        .collect(Collectors.toUnmodifiableSet()),
                plain.stream().filter(Starts::isPart).map(Starts::withoutStar).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isPart(String word) {
        char first = word.charAt(0);
        return word.endsWith("*") && word.length() > 2 || first >= 0x80 || !Character.isLetterOrDigit(first);
    }

    private static String withoutStar(String part) {
        return Character.isLetter(part.charAt(0)) && part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
    }

    private static String firstWord(String phrase) {
        return phrase.split("[^\\pL\\pN]+")[0];
    }
}
