package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.text.JsonText;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a tool returned reaches the model, or the model is told that it was withheld. Of a JSON document only the strings that
 * fired are taken out, so that one planted review does not silence a whole shop; other text has no such seams and goes whole.
 */
record ToolResultScreening(Gate gate, Replacements texts, Clock clock) {

    private static final Verdict NOTHING_FOREIGN = new Verdict(Decision.ALLOW, List.of(), 0);

    Uni<ConversationEvent> answer(ToolCallCompleted completed) {
        return foreignText(completed.result())
                .map(text -> screen(completed, text))
                .orElseGet(() -> Uni.createFrom().item(passed(completed, NOTHING_FOREIGN)));
    }

    /** What the tool itself said; the other results are our own words. */
    private static Optional<String> foreignText(ToolResult result) {
        return switch (result) {
            case ToolResult.Answer(String body) -> Optional.of(body);
            case ToolResult.Refused(int status, String why) -> Optional.of(why);
            default -> Optional.empty();
        };
    }

    private Uni<ConversationEvent> screen(ToolCallCompleted completed, String text) {
        var json = gate.limit().check(text.length()).fired() ? Optional.<JsonText>empty() : JsonText.of(text);
        return gate.judge(Screened.of(
                        Surface.TOOL_RESULT, json.map(JsonText::words).orElse(text)))
                .map(verdict -> json.map(document -> answer(completed, document, verdict))
                        .orElseGet(() -> answer(completed, verdict)));
    }

    private ConversationEvent answer(ToolCallCompleted completed, JsonText document, Verdict verdict) {
        var placed = InDocument.of(verdict, document);
        if (verdict.decision() != Decision.BLOCK || placed.places().isEmpty()) {
            return answer(completed, placed.verdict());
        }
        String rest = document.without(placed.places(), texts.partOfToolResult());
        return screened(completed, rest, placed.redacted());
    }

    ConversationEvent answer(ToolCallCompleted completed, Verdict verdict) {
        return verdict.flagged() ? screened(completed, instead(verdict), verdict) : passed(completed, verdict);
    }

    private String instead(Verdict verdict) {
        if (verdict.decision() == Decision.UNCHECKED) {
            return texts.uncheckedToolResult();
        }
        return Reasons.isTooLong(verdict) ? texts.longToolResult() : texts.toolResult();
    }

    private ConversationEvent passed(ToolCallCompleted completed, Verdict verdict) {
        return new ToolResultScreened(completed.header().answer(clock.instant()), completed.call(), null, verdict);
    }

    private ConversationEvent screened(ToolCallCompleted completed, String instead, Verdict verdict) {
        return new ToolResultScreened(completed.header().answer(clock.instant()), completed.call(), instead, verdict);
    }
}
