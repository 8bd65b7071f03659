package io.purser.guardrails.personal.names;

import java.util.List;

/** The features of each token of a text as rows of the weights: the token, its neighbours, and what they make together. */
final class Features {

    static final int COUNT = 34;

    private final List<Sight> sights;
    private final int rows;

    /** @param rows how many rows there are, a power of two */
    Features(List<Sight> sights, int rows) {
        this.sights = sights;
        this.rows = rows;
    }

    int[] at(int place) {
        Sight a = sight(place - 2);
        Sight b = sight(place - 1);
        Sight c = sight(place);
        Sight d = sight(place + 1);
        Sight e = sight(place + 2);
        int[] found = {
            c.word(),
            b.word(),
            d.word(),
            a.word(),
            e.word(),
            pair(b.word(), c.word()),
            pair(c.word(), d.word()),
            pair(a.word(), b.word()),
            pair(d.word(), e.word()),
            pair(b.word(), d.word()),
            c.shape(),
            b.shape(),
            d.shape(),
            pair(b.shape(), c.shape()),
            pair(c.shape(), d.shape()),
            pair(pair(b.shape(), c.shape()), d.shape()),
            pair(b.word(), c.shape()),
            pair(d.word(), c.shape()),
            pair(pair(a.word(), b.word()), c.shape()),
            pair(pair(sight(place - 3).word(), a.word()), b.word()),
            c.prefix2(),
            c.prefix3(),
            c.suffix2(),
            c.suffix3(),
            c.suffix4(),
            b.suffix3(),
            d.suffix3(),
            pair(b.word(), c.suffix3()),
            pair(c.suffix2(), d.shape()),
            pair(pair(c.shape(), d.shape()), e.shape()),
            pair(c.ordinary(), c.shape()),
            pair(c.ordinary(), b.word()),
            pair(pair(b.ordinary(), c.ordinary()), d.ordinary()),
            pair(pair(c.shape(), c.ordinary()), pair(b.shape(), b.ordinary()))
        };
        return rows(found);
    }

    private Sight sight(int place) {
        return place < 0 || place >= sights.size() ? Sight.EDGE : sights.get(place);
    }

    private int[] rows(int[] found) {
        for (int i = 0; i < found.length; i++) {
            found[i] = mix(found[i] * 31 + i + 1) & (rows - 1);
        }
        return found;
    }

    private static int pair(int one, int other) {
        return mix(one) * 31 + other;
    }

    /** The finisher of MurmurHash3. */
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
