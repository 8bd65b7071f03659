package io.purser.guardrails.outside;

import io.purser.contract.event.Verdict.Span;
import java.util.List;

/**
 * What an answer means.
 *
 * @param score 0 to 1, larger is worse
 * @param note never the text, nor a model's words about it
 */
record Reading(String version, double score, List<Span> spans, String note) {

    Reading {
        spans = List.copyOf(spans);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("The score is not from 0 to 1");
        }
    }
}
