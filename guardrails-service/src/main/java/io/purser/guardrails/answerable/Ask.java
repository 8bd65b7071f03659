package io.purser.guardrails.answerable;

import io.purser.contract.event.Asked;
import io.purser.guardrails.grounding.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the customer wants to know, read once.
 *
 * @param question of a long one its beginning
 * @param words what the question is about
 * @param known what was spoken of before
 */
record Ask(String question, List<Word> words, Set<String> known, Wanted wanted) {

    private static final int QUESTION_AT_MOST = 2_000;
    private static final int BEFORE_AT_MOST = 1_500;

    static Ask of(Asked asked) {
        String question = beginning(asked.question());
        String before = end(String.join("\n", asked.before()));
        var known = Topic.of(before).stream().map(Word::stem).collect(Collectors.toCollection(HashSet::new));
        return new Ask(question, Topic.of(question), known, Wanted.of(question));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), QUESTION_AT_MOST));
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - BEFORE_AT_MOST));
    }

    boolean saysSomething() {
        return !words.isEmpty();
    }

    boolean isNew(Word word) {
        return !known.contains(word.stem());
    }
}
