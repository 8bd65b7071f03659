package io.purser.conversation.turn;

import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.TurnId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a turn is to answer.
 *
 * @param origin the header of the message that began the turn; everything the turn does takes its id from it, and the version of
 *     the assistant, once that is settled
 * @param flagged whether a guardrail has fired so far
 * @param takenOver the turn that this message stopped; both messages are answered together
 */
public record Question(
        Header origin, MessageId message, String identity, Mode mode, boolean flagged, @Nullable TakenOver takenOver) {

    /** A turn that was stopped by a newer message. */
    public record TakenOver(Header origin, MessageId message) {}

    static Question of(MessageReceived received) {
        return new Question(received.header(), received.message(), received.identity(), received.mode(), false, null);
    }

    Question takingOver(Question earlier) {
        return new Question(
                origin, message, identity, mode, earlier.flagged, new TakenOver(earlier.origin, earlier.message));
    }

    /** The first decision of a turn settles which version of the assistant answers; later ones say the same. */
    Question answeredBy(Header decision) {
        return origin.assistantVersion() == null && decision.assistantVersion() != null
                ? new Question(origin.by(decision.assistantVersion()), message, identity, mode, flagged, takenOver)
                : this;
    }

    Question flaggedIf(boolean fired) {
        return fired && !flagged ? new Question(origin, message, identity, mode, true, takenOver) : this;
    }

    public TurnId turn() {
        return origin.turn();
    }

    public Instant deadline() {
        return origin.deadline();
    }
}
