package io.purser.guardrails.verdict;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import java.time.Instant;
import java.util.List;

/** A verdict as the API shows it. {@code id} is the event that was screened. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShownVerdict(
        EventId id,
        AccountId accountSid,
        AssistantId assistantId,
        SessionId sessionId,
        TurnId turnId,
        Surface surface,
        Decision decision,
        boolean flagged,
        List<Finding> findings,
        long micros,
        Instant dateCreated) {

    static ShownVerdict of(VerdictRecord kept) {
        return new ShownVerdict(
                kept.event(),
                kept.account(),
                kept.assistant(),
                kept.session(),
                kept.turn(),
                kept.surface(),
                kept.verdict().decision(),
                kept.verdict().flagged(),
                kept.verdict().findings(),
                kept.verdict().micros(),
                kept.at());
    }
}
