package io.purser.guardrails.outside;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Verdict.Span;
import java.util.List;

/** Where in an answer the score stands, and the places. */
record Pointers(JsonPointer score, JsonPointer spans) {

    private static final int SPANS = 1_000;

    /** @throws IllegalArgumentException when one is no JSON pointer */
    static Pointers of(String score, String spans) {
        return new Pointers(JsonPointer.compile(score), JsonPointer.compile(spans));
    }

    /** @throws IllegalArgumentException when there is no score */
    Reading read(JsonNode answer, String version) {
        return new Reading(version, score(answer.at(score)), spans(answer.at(spans)), "");
    }

    private static double score(JsonNode score) {
        if (score.isBoolean()) {
            return score.booleanValue() ? 1 : 0;
        }
        if (!score.isNumber()) {
            throw new IllegalArgumentException("The answer has no score where it should be");
        }
        return score.doubleValue();
    }

    private static List<Span> spans(JsonNode spans) {
        return spans.isArray()
                ? spans.valueStream()
                        .filter(span ->
                                span.path("start").isInt() && span.path("end").isInt())
                        .limit(SPANS)
                        .map(span -> new Span(
                                span.path("start").intValue(), span.path("end").intValue()))
                        .toList()
                : List.of();
    }
}
