package io.purser.guardrails.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sentence of the evidence: which piece it is in, where, and what it says. */
record Passage(int evidence, Sentence place, String text, List<Word> words, Set<String> stems) {

    static Passage of(int evidence, String text, Sentence place) {
        String sentence = text.substring(place.start(), place.end());
        var words = Word.of(sentence);
        var stems = new HashSet<String>();
        words.forEach(word -> stems.add(word.stem()));
        return new Passage(evidence, place, sentence, words, stems);
    }
}
