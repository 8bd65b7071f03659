package io.purser.guardrails.leak;

import io.purser.contract.event.Verdict.Span;
import io.purser.contract.fingerprint.Shingles;
import io.purser.contract.fingerprint.Word;
import io.purser.contract.fingerprint.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of a text stands in the instructions word for word.
 *
 * @param words how many, in long runs only
 */
record Recital(int words, List<Span> spans) {

    /** A shorter run is a turn of phrase. */
    private static final int SHORTEST_RUN = 10;

    Recital {
        spans = List.copyOf(spans);
    }

    /**
     * @param hashes of the instructions, in ascending order
     * @param window how far apart two of them may stand in one run
     */
    static Recital in(Reading reading, int[] hashes, int window) {
        var words = Words.of(reading.text());
        int[] shingles = Shingles.of(words);
        var found = new Found(reading, words);
        int first = -1;
        int last = -1;
        for (int at = 0; at < shingles.length; at++) {
            if (Arrays.binarySearch(hashes, shingles[at]) >= 0) {
                if (first < 0 || at - last > window) {
                    found.add(first, last);
                    first = at;
                }
                last = at;
            }
        }
        found.add(first, last);
        return new Recital(found.count, found.spans);
    }

    /** The runs, as they come. */
    private static final class Found {

        private final Reading reading;
        private final List<Word> words;
        private final List<Span> spans = new ArrayList<>();
        private int count;

        Found(Reading reading, List<Word> words) {
            this.reading = reading;
            this.words = words;
        }

        /** @param first shingle of the run, less than 0 when there is none */
        void add(int first, int last) {
            int length = first < 0 ? 0 : length(words.subList(first, last + Shingles.WORDS));
            if (length >= SHORTEST_RUN) {
                count += length;
                spans.add(reading.places()
                        .of(
                                words.get(first).start(),
                                words.get(last + Shingles.WORDS - 1).end()));
            }
        }

        /** Two signs are counted as a word. */
        private static int length(List<Word> run) {
            return run.size() - (int) run.stream().filter(Word::sign).count() / 2;
        }
    }
}
