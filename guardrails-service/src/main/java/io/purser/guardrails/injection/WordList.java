package io.purser.guardrails.injection;

import com.google.re2j.Pattern;
import io.purser.guardrails.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that mean the same to a rule, in the plain form of texts. A word may be a phrase. */
record WordList(List<String> words) {

    WordList {
        words = words.stream().map(word -> PlainText.of(word).text()).toList();
    }

    /** Any of the words as a pattern; those of Latin letters as whole words. */
    String pattern() {
        return Stream.of(whole(written(true)), alternatives(written(false)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private List<String> written(boolean inLatin) {
        return words.stream().filter(word -> word.charAt(0) < 0x80 == inLatin).toList();
    }

    private static String whole(List<String> latin) {
        return latin.isEmpty() ? "" : "\\b(?:" + alternatives(latin) + ")\\b";
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(word -> Stream.of(word.split(" ")).map(Pattern::quote).collect(Collectors.joining(RuleFile.GAP)))
                .collect(Collectors.joining("|"));
    }
}
