package io.purser.conversation.turn;

import io.purser.contract.event.AbortReason;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ErrorCodes;
import io.purser.contract.event.Header;
import io.purser.contract.event.Reply;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A turn that has ended, and how.
 *
 * @param by the event that ended it
 */
public record Ended(Header origin, MessageId message, EventId by, End end) {

    /** How a turn ended. */
    public sealed interface End {
        record WithReply(Reply reply) implements End {}

        record WithFailure(String error, boolean flagged) implements End {}

        record Aborted(AbortReason reason) implements End {}
    }

    static Ended of(Question question, EventId by, End end) {
        return new Ended(question.origin(), question.message(), by, end);
    }

    /** The end of a turn that a newer message has stopped. */
    static Ended takenOver(Question.TakenOver turn) {
        return new Ended(turn.origin(), turn.message(), turn.origin().id(), new End.Aborted(AbortReason.SUPERSEDED));
    }

    /** By which the wire contract names what went wrong, if anything did. */
    public Optional<Integer> errorCode() {
        return switch (end) {
            case End.WithReply(Reply reply) -> Optional.ofNullable(reply.errorCode());
            case End.WithFailure _ -> Optional.of(ErrorCodes.SERVICE);
            case End.Aborted(AbortReason reason) ->
                reason == AbortReason.DEADLINE ? Optional.of(ErrorCodes.SERVICE) : Optional.empty();
        };
    }

    /** The event that tells the end; a turn has one id for it, so it ends once. */
    public ConversationEvent event(Instant now) {
        Header header = origin.next("end", 0, now);
        return switch (end) {
            case End.WithReply(Reply reply) -> new TurnCompleted(header, message, reply);
            case End.WithFailure(String error, boolean flagged) -> new TurnFailed(header, message, error, flagged);
            case End.Aborted(AbortReason reason) -> new TurnAborted(header, message, reason);
        };
    }
}
