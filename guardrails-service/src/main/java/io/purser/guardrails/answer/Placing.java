package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.text.JsonText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in a JSON document something stands that was found in its words.
 *
 * @param inStrings whether only the places within strings are meant, and not the strings as a whole
 */
record Placing(JsonText document, boolean inStrings) {

    List<Span> of(List<Span> spans) {
        return spans.stream().flatMap(this::places).distinct().toList();
    }

    List<Finding> in(List<Finding> findings) {
        return findings.stream().map(this::in).toList();
    }

    private Finding in(Finding finding) {
        return new Finding(
                finding.detector(),
                finding.version(),
                finding.score(),
                finding.threshold(),
                finding.fired(),
                of(finding.spans()),
                finding.note());
    }

    /** A place that is none in any string is taken for all that is in the strings beside it. */
    private Stream<Span> places(Span span) {
        if (!inStrings) {
            return document.places(span).stream();
        }
        var within = document.within(span);
        return within.isEmpty() ? document.places(span).stream().map(Placing::inside) : within.stream();
    }

    private static Span inside(Span string) {
        return new Span(string.start() + 1, string.end() - 1);
    }
}
