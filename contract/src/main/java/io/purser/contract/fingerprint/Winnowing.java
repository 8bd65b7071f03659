package io.purser.contract.fingerprint;

import java.util.stream.IntStream;

/**
 * A few of many hashes, so chosen that whatever run of them comes again is noticed: the smallest of each window of successive
 * ones (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", 2003).
 */
final class Winnowing {

    private Winnowing() {}

    /** In the order of the text. Where there are fewer than a window has, the smallest of all. */
    static IntStream of(int[] hashes, int window) {
        int windows = Math.max(hashes.length - window + 1, Math.min(hashes.length, 1));
        return IntStream.range(0, windows)
                .map(start -> smallest(hashes, start, Math.min(start + window, hashes.length)))
                .distinct()
                .map(place -> hashes[place]);
    }

    /** Of equal ones the last, so that neighbouring windows agree. */
    private static int smallest(int[] hashes, int start, int end) {
        int found = start;
        for (int at = start + 1; at < end; at++) {
            found = hashes[at] <= hashes[found] ? at : found;
        }
        return found;
    }
}
