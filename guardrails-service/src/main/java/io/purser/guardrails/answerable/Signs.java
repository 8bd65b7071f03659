package io.purser.guardrails.answerable;

import io.purser.guardrails.encoder.Encoder;

/**
 * What tells whether passages answer a question. Few features, each of which means the same for any subject.
 *
 * @param best the sentence that comes nearest
 */
record Signs(double[] features, Line best) {

    /** @param passages with at least one sentence */
    static Signs of(Ask ask, Passages passages, Encoder encoder) {
        var near = Nearness.of(ask, passages, encoder);
        return new Signs(features(ask, new Coverage(ask, passages), near), near.nearest());
    }

    private static double[] features(Ask ask, Coverage coverage, Nearness near) {
        return new double[] {
            near.largest(),
            near.several(),
            coverage.byBestLine(),
            coverage.by(near.nearest().stems()),
            coverage.byBestPassage(),
            coverage.ofNews(),
            coverage.ofPairs(),
            coverage.heaviestMissing(),
            coverage.missingNames(),
            wanted(ask, near.nearest(), coverage.bestLine())
        };
    }

    /** 1 when the kind of answer that is wanted stands in the nearest sentences, 0 when it does not, between them when no kind is. */
    private static double wanted(Ask ask, Line... lines) {
        if (ask.wanted() == Wanted.OTHER) {
            return 0.5;
        }
        for (Line line : lines) {
            if (ask.wanted().isIn(line.text())) {
                return 1;
            }
        }
        return 0;
    }
}
