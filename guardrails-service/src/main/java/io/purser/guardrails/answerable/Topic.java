package io.purser.guardrails.answerable;

import io.purser.guardrails.grounding.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The words that say what a text is about. */
final class Topic {

    /** What is said around a question. */
    private static final Set<String> FILLING = Set.of(
            ("why want wants wanted need needs needed know tell like get gets getting got help question questions way ways thing things able"
                            + " possible mean means let lets give explain information info anything something everything hi hello hey thank ok okay sure"
                            + " lot really actually now still even else maybe think see understand wonder wondering curious said say says mentioned"
                            + " talk case good great nice well don't doesn't didn't can't i'm i've i'd what's it's that's there's isn't aren't won't"
                            + " make makes use using go going come does many much long often kind sort type example regarding concerning instead"
                            + " all bye fine perfect welcome available provide list find found look looking ask asking")
                    .split(" "));

    private Topic() {}

    /** Each word once, in the order in which they stand. */
    static List<Word> of(String text) {
        var words = new LinkedHashMap<String, Word>();
        for (Word word : Word.of(text)) {
            if (isTelling(word)) {
                words.putIfAbsent(word.stem(), word);
            }
        }
        return List.copyOf(words.values());
    }

    private static boolean isTelling(Word word) {
        return word.isContent()
                && !FILLING.contains(word.form().replace('\u2019', '\''))
                && (word.form().length() > 1 || Character.isDigit(word.form().charAt(0)));
    }
}
