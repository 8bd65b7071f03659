package io.purser.knowledge.chunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Divides a row of things into portions of the wanted size. Where a portion ends is chosen among the places that would do by what
 * stands there, and not by counting from the beginning: so an edit changes the portions around it, and those behind it are soon
 * the same again.
 *
 * @param words how long a thing is
 * @param order which place to end at, the least first; a place is what the thing behind it is
 */
record Portions<T>(ChunkSize size, ToIntFunction<T> words, Comparator<T> order) {

    List<List<T>> of(List<T> things) {
        var portions = new ArrayList<List<T>>();
        int left = things.stream().mapToInt(words).sum();
        int from = 0;
        while (from < things.size()) {
            int to = left <= size.most() ? things.size() : end(things, from, left);
            var portion = things.subList(from, to);
            portions.add(List.copyOf(portion));
            left -= portion.stream().mapToInt(words).sum();
            from = to;
        }
        return portions;
    }

    private int end(List<T> things, int from, int left) {
        int least = Math.min(size.least(), left / 2);
        int most = Math.max(least, Math.min(size.most(), left - least));
        int fits = from + 1;
        int best = -1;
        int length = words.applyAsInt(things.get(from));
        for (int place = from + 1; place < things.size() && length <= size.most(); place++) {
            fits = place;
            if (length >= least
                    && length <= most
                    && (best < 0 || order.compare(things.get(place), things.get(best)) <= 0)) {
                best = place;
            }
            length += words.applyAsInt(things.get(place));
        }
        return best < 0 ? fits : best;
    }
}
