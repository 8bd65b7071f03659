package io.purser.guardrails.verdict;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict as the API shows it. {@code id} is the event that was screened, or stands for the chunk. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShownVerdict(
        EventId id,
        AccountId accountSid,
        AssistantId assistantId,
        @Nullable SessionId sessionId,
        @Nullable TurnId turnId,
        @Nullable KnowledgeId knowledgeId,
        @Nullable ChunkId chunkId,
        Surface surface,
        Decision decision,
        boolean flagged,
        List<Finding> findings,
        long micros,
        Instant dateCreated) {

    static ShownVerdict of(VerdictRecord kept) {
        var chunk = kept.chunk();
        return new ShownVerdict(
                kept.event(),
                kept.account(),
                kept.assistant(),
                kept.session(),
                kept.turn(),
                chunk == null ? null : chunk.source(),
                chunk == null ? null : chunk.chunk(),
                kept.surface(),
                kept.verdict().decision(),
                kept.verdict().flagged(),
                kept.verdict().findings(),
                kept.verdict().micros(),
                kept.at());
    }
}
