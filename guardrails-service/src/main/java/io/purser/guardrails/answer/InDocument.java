package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.text.JsonText;
import java.util.List;

/** What was found in the words of a JSON document, told in places of the document. */
record InDocument(Judged judged) {

    static InDocument of(Judged onWords, JsonText document) {
        var verdict = onWords.verdict();
        var findings = verdict.findings().stream()
                .map(finding -> placed(finding, document))
                .toList();
        return new InDocument(new Judged(
                new Verdict(verdict.decision(), findings, verdict.micros()),
                places(onWords.places(), document),
                onWords.later().map(later -> later.stream()
                        .map(finding -> placed(finding, document))
                        .toList())));
    }

    /** Whether the rest may pass when the strings in question are taken out. */
    boolean isSeparable() {
        var decision = judged.verdict().decision();
        return (decision == Decision.BLOCK || decision == Decision.REDACT)
                && !judged.places().isEmpty();
    }

    /** What came of it when the places were taken out. */
    Judged redacted() {
        var verdict = judged.verdict();
        return new Judged(
                new Verdict(Decision.REDACT, verdict.findings(), verdict.micros()), judged.places(), judged.later());
    }

    private static List<Span> places(List<Span> spans, JsonText document) {
        return spans.stream()
                .flatMap(span -> document.places(span).stream())
                .distinct()
                .toList();
    }

    private static Finding placed(Finding finding, JsonText document) {
        return new Finding(
                finding.detector(),
                finding.version(),
                finding.score(),
                finding.threshold(),
                finding.fired(),
                places(finding.spans(), document),
                finding.note());
    }
}
