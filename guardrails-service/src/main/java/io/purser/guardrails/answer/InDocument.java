package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.text.JsonText;
import java.util.List;

/**
 * A verdict on the words of a JSON document, told in places of the document.
 *
 * @param places the strings in which a detector that fired found something
 */
record InDocument(Verdict verdict, List<Span> places) {

    static InDocument of(Verdict onWords, JsonText document) {
        var findings = onWords.findings().stream()
                .map(finding -> placed(finding, document))
                .toList();
        var places = findings.stream()
                .filter(Finding::fired)
                .flatMap(finding -> finding.spans().stream())
                .distinct()
                .toList();
        return new InDocument(new Verdict(onWords.decision(), findings, onWords.micros()), places);
    }

    /** The verdict when the places were taken out. */
    Verdict redacted() {
        return new Verdict(Decision.REDACT, verdict.findings(), verdict.micros());
    }

    private static Finding placed(Finding finding, JsonText document) {
        var spans = finding.spans().stream()
                .flatMap(span -> document.places(span).stream())
                .distinct()
                .toList();
        return new Finding(
                finding.detector(),
                finding.version(),
                finding.score(),
                finding.threshold(),
                finding.fired(),
                spans,
                finding.note());
    }
}
