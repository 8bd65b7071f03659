package io.purser.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

/** Puts paragraphs together until a chunk is full. */
final class Packing {

    private final int enough;
    private final int most;
    private final List<String> full = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int words;

    Packing(int enough, int most) {
        this.enough = enough;
        this.most = most;
    }

    void add(String paragraph) {
        int more = Words.in(paragraph);
        if (words >= enough || words + more > most) {
            close();
        }
        open.append(open.isEmpty() ? "" : "\n\n").append(paragraph);
        words += more;
    }

    List<String> all() {
        close();
        return List.copyOf(full);
    }

    private void close() {
        if (!open.isEmpty()) {
            full.add(open.toString());
            open.setLength(0);
            words = 0;
        }
    }
}
