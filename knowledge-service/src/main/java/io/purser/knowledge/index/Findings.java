package io.purser.knowledge.index;

import java.util.List;

/**
 * What a search has come to.
 *
 * @param hits best first
 * @param dropped the best of the others that words or meaning had brought up: too far, or too many
 */
public record Findings(List<Hit> hits, List<Hit> dropped) {

    public Findings {
        hits = List.copyOf(hits);
        dropped = List.copyOf(dropped);
    }
}
