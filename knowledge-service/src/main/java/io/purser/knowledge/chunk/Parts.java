package io.purser.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into some sentences each: about as much as answers one question. */
final class Parts {

    /** In words. */
    private static final int ENOUGH = 30;

    private Parts() {}

    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        var open = new StringBuilder();
        int words = 0;
        for (String sentence : Cuts.sentences(text, 2 * ENOUGH)) {
            int more = Words.in(sentence);
            if (words > 0 && words + more > ENOUGH) {
                parts.add(open.toString().strip());
                open.setLength(0);
                words = 0;
            }
            open.append(sentence);
            words += more;
        }
        parts.add(open.toString().strip());
        return parts;
    }
}
