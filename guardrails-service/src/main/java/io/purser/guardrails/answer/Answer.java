package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.Verdict;
import io.purser.contract.log.Deed;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.VerdictRecord;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * An answer goes on the log and its verdict into the store, side by side; the event counts as handled when both are there. While
 * the store is away, or checks that only measure are at work, customers are still answered, once: what is done is not done again
 * when the deed is tried again.
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
            Answered answered,
            Function<ConversationEvent, Uni<Void>> log,
            Function<VerdictRecord, Uni<Void>> store) {
        var verdict = record(event, answered.answer());
        var later = answered.later().memoize().indefinitely();
        return new Answer(new Once(() -> log.apply(answered.answer())), new Once(() -> later.map(verdict::with)
                .chain(store::apply)));
    }

    @Override
    public Uni<Void> take() {
        return Uni.join().all(sent.done(), stored.done()).andCollectFailures().replaceWithVoid();
    }

    private static VerdictRecord record(ConversationEvent event, ConversationEvent answer) {
        return VerdictRecord.of(event, surface(answer), verdict(answer));
    }

    static Verdict verdict(ConversationEvent answer) {
        return switch (answer) {
            case MessageAccepted accepted -> accepted.verdict();
            case MessageBlocked blocked -> blocked.verdict();
            case ToolResultScreened screened -> screened.verdict();
            case ReplyApproved approved -> approved.verdict();
            case ReplyBlocked blocked -> blocked.verdict();
            default -> throw noAnswer(answer);
        };
    }

    private static Surface surface(ConversationEvent answer) {
        return switch (answer) {
            case MessageAccepted _, MessageBlocked _ -> Surface.MESSAGE;
            case ToolResultScreened _ -> Surface.TOOL_RESULT;
            case ReplyApproved _, ReplyBlocked _ -> Surface.REPLY;
            default -> throw noAnswer(answer);
        };
    }

    private static IllegalArgumentException noAnswer(ConversationEvent event) {
        return new IllegalArgumentException(event.getClass().getSimpleName() + " is no answer");
    }
}
