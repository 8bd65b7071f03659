package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool returned reaches the model, or the model is told that it was withheld. */
record ToolResultScreening(Surface surface, Clock clock) {

    private static final Verdict NOTHING_FOREIGN = new Verdict(Decision.ALLOW, List.of(), 0);

    Uni<Answered> answer(ToolCallCompleted completed, Gate gate) {
        return foreignText(completed.result())
                .map(text -> StrangersText.of(text, surface, gate)
                        .judge()
                        .map(screened -> new Answered(
                                answer(completed, screened), screened.judged().later())))
                .orElseGet(() -> Uni.createFrom()
                        .item(new Answered(
                                answer(completed, null, NOTHING_FOREIGN),
                                Uni.createFrom().item(List.of()))));
    }

    /** The answer when screening itself has broken down. */
    ConversationEvent answer(ToolCallCompleted completed, Judged judged, Words words) {
        return answer(completed, StrangersText.instead("", judged, words), judged.verdict());
    }

    /** What the tool itself said; the other results are our own words. */
    private static Optional<String> foreignText(ToolResult result) {
        return switch (result) {
            case ToolResult.Answer(String body) -> Optional.of(body);
            case ToolResult.Refused(int status, String why) -> Optional.of(why);
            default -> Optional.empty();
        };
    }

    private ConversationEvent answer(ToolCallCompleted completed, StrangersText.Outcome screened) {
        return answer(completed, screened.instead(), screened.judged().verdict());
    }

    private ConversationEvent answer(ToolCallCompleted completed, @Nullable String instead, Verdict verdict) {
        return new ToolResultScreened(completed.header().answer(clock.instant()), completed.call(), instead, verdict);
    }
}
