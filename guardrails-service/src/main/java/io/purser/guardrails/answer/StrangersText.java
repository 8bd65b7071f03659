package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.guardrails.policy.Occasion;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.text.JsonText;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tool or a document says. Of a JSON document only the strings in which something was found are taken out, so that one
 * planted review does not silence a whole shop, or only the places in them where that is all there is to do; other text has no
 * such seams and goes whole.
 */
record StrangersText(String text, Surface surface, Optional<JsonText> json, Gate gate) {

    /**
     * What came of it.
     *
     * @param instead what the model gets in its place; null when it may have the text
     */
    record Outcome(@Nullable String instead, Judged judged) {}

    static StrangersText of(String text, Surface surface, Gate gate) {
        boolean tooLong = gate.limit().check(text.length()).fired();
        return new StrangersText(text, surface, tooLong ? Optional.empty() : JsonText.of(text), gate);
    }

    Uni<Outcome> judge() {
        return gate.judge(Screened.of(surface, json.map(JsonText::words).orElse(text)))
                .map(judged -> json.map(document -> outcome(document, judged))
                        .orElseGet(() -> new Outcome(instead(text, judged, gate.words()), judged)));
    }

    private Outcome outcome(JsonText document, Judged onWords) {
        var placed = InDocument.of(onWords, document);
        return placed.without(text, gate.words().of(Occasion.PART_OF_TOOL_RESULT, text))
                .map(rest -> new Outcome(rest, placed.redacted()))
                .orElseGet(() -> new Outcome(instead(text, placed.judged(), gate.words()), placed.judged()));
    }

    static @Nullable String instead(String text, Judged judged, Words words) {
        Verdict verdict = judged.verdict();
        return switch (verdict.decision()) {
            case ALLOW, HEDGE -> null;
            case REDACT -> Redaction.of(text, judged.places(), words.of(Occasion.PART_OF_TOOL_RESULT, text));
            case UNCHECKED -> words.of(Occasion.UNCHECKED_TOOL_RESULT, text);
            case HANDOFF -> words.of(Occasion.HANDOFF_TOOL_RESULT, text);
            case BLOCK -> words.of(Reasons.isTooLong(verdict) ? Occasion.LONG_TOOL_RESULT : Occasion.TOOL_RESULT, text);
        };
    }
}
