package io.purser.guardrails.answerable;

import io.purser.guardrails.grounding.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence of what was found.
 *
 * @param evidence which piece of evidence it is in, from 0
 * @param passage which passage, counted over all pieces
 * @param start where it begins in its piece, in UTF-16 units
 */
record Line(int evidence, int passage, int start, int end, String text, Set<String> stems, Set<String> pairs) {

    static Line of(int evidence, int passage, int start, String text) {
        var words = Word.of(text);
        var stems = new HashSet<String>();
        words.forEach(word -> stems.add(word.stem()));
        return new Line(evidence, passage, start, start + text.length(), text, stems, new HashSet<>(pairs(words)));
    }

    /** It says where the passage stands, and answers nothing. */
    boolean isHead() {
        return text.startsWith("[") && text.strip().endsWith("]");
    }

    /** Words that stand side by side, one of which says something. */
    static List<String> pairs(List<Word> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).isContent() || words.get(i).isContent()) {
                pairs.add(words.get(i - 1).stem() + ' ' + words.get(i).stem());
            }
        }
        return pairs;
    }
}
