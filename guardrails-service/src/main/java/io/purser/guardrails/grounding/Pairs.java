package io.purser.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;

/** Words that stand side by side. */
final class Pairs {

    private Pairs() {}

    static List<String> of(List<Word> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1).stem() + ' ' + words.get(i).stem());
        }
        return pairs;
    }
}
