package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.classify.Gate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What heads that have not seen an item's source say of it.
 *
 * @param runs log odds for each head, by runs
 * @param meaning log odds for each head, by the encoder's vector
 * @param everyday log odds of everyday talk, where there is a gate
 */
record Opinion(Item item, double[] runs, double[] meaning, double everyday) {

    /** Of all heads. */
    double highest(List<Blend> blends) {
        return IntStream.range(0, runs.length)
                .mapToDouble(head -> blends.get(head).of(runs[head], meaning[head]))
                .max()
                .orElseThrow();
    }

    /** The lead of everyday talk, by which a gate decides. */
    double lead() {
        return Gate.lead(everyday, runs);
    }
}
