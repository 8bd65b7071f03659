package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.log.Deed;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.VerdictRecord;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * An answer goes on the log and its verdict into the store, side by side; the event counts as handled when both are there. While
 * the store is away customers are still answered, once: what is done is not done again when the deed is tried again.
 */
final class Answer implements Deed {

    private final Once sent;
    private final Once stored;

    private Answer(Once sent, Once stored) {
        this.sent = sent;
        this.stored = stored;
    }

    static Answer to(
            ConversationEvent event,
            ConversationEvent answer,
            Function<ConversationEvent, Uni<Void>> log,
            Function<VerdictRecord, Uni<Void>> store) {
        var verdict = record(event, answer);
        return new Answer(new Once(() -> log.apply(answer)), new Once(() -> store.apply(verdict)));
    }

    @Override
    public Uni<Void> take() {
        return Uni.join().all(sent.done(), stored.done()).andCollectFailures().replaceWithVoid();
    }

    private static VerdictRecord record(ConversationEvent event, ConversationEvent answer) {
        return switch (answer) {
            case MessageAccepted accepted -> VerdictRecord.of(event, Surface.MESSAGE, accepted.verdict());
            case MessageBlocked blocked -> VerdictRecord.of(event, Surface.MESSAGE, blocked.verdict());
            case ToolResultScreened screened -> VerdictRecord.of(event, Surface.TOOL_RESULT, screened.verdict());
            case ReplyApproved approved -> VerdictRecord.of(event, Surface.REPLY, approved.verdict());
            case ReplyBlocked blocked -> VerdictRecord.of(event, Surface.REPLY, blocked.verdict());
            default -> throw new IllegalArgumentException(answer.getClass().getSimpleName() + " is no answer");
        };
    }
}
