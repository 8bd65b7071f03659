package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.text.JsonText;
import java.util.List;
import java.util.Optional;

/** What was found in the words of a JSON document, told in places of the document. */
record InDocument(JsonText document, Judged judged) {

    static InDocument of(Judged onWords, JsonText document) {
        var verdict = onWords.verdict();
        var placing = new Placing(document, verdict.decision() == Decision.REDACT);
        var places = placing.of(onWords.places());
        return new InDocument(
                document,
                new Judged(
                        new Verdict(decision(verdict, places), placing.in(verdict.findings()), verdict.micros()),
                        places,
                        onWords.later().map(placing::in)));
    }

    /** Where nothing can be taken out, all of it is. */
    private static Decision decision(Verdict verdict, List<Span> places) {
        return verdict.decision() == Decision.REDACT && places.isEmpty() ? Decision.BLOCK : verdict.decision();
    }

    /** The document without what must not pass; empty when the rest may not either. */
    Optional<String> without(String text, String mark) {
        if (judged.places().isEmpty()) {
            return Optional.empty();
        }
        return switch (judged.verdict().decision()) {
            case REDACT -> Optional.of(Redaction.of(text, judged.places(), JsonText.escaped(mark)));
            case BLOCK -> Optional.of(document.without(judged.places(), mark));
            case ALLOW, HEDGE, UNCHECKED, HANDOFF -> Optional.empty();
        };
    }

    /** What came of it when the places were taken out. */
    Judged redacted() {
        var verdict = judged.verdict();
        return new Judged(
                new Verdict(Decision.REDACT, verdict.findings(), verdict.micros()), judged.places(), judged.later());
    }
}
