package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;

/** How much text one document may hold, whatever the size of its file: it is in memory whole while it is cut. */
final class TextLimit {

    private static final int CHARACTERS = 5_000_000;

    private int left = CHARACTERS;

    void take(int characters) {
        left -= characters;
        if (left < 0) {
            throw new Unusable(
                    "It holds more than %d characters of text: split it into several files".formatted(CHARACTERS));
        }
    }
}
