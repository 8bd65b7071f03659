package io.purser.conversation.turn;

import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.ToolId;
import io.purser.contract.id.TurnId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a turn is to answer.
 *
 * @param origin the header of the message that began the turn; everything the turn does takes its id from it, and the version of
 *     the assistant, once that is settled
 * @param flagged whether a guardrail has fired so far
 * @param takenOver the turn that this message stopped; both messages are answered together
 * @param misfits the tools that were asked for with arguments that do not fit
 */
public record Question(
        Header origin,
        MessageId message,
        String identity,
        Mode mode,
        boolean flagged,
        @Nullable TakenOver takenOver,
        List<Misfit> misfits) {

    /** States that were stored before misfits were have none. */
    public Question {
        misfits = misfits == null ? List.of() : List.copyOf(misfits);
    }

    /** A tool that was asked for in vain on this step. */
    public record Misfit(ToolId tool, int step) {}

    /** A turn that was stopped by a newer message. */
    public record TakenOver(Header origin, MessageId message) {}

    static Question of(MessageReceived received) {
        return new Question(
                received.header(), received.message(), received.identity(), received.mode(), false, null, List.of());
    }

    Question takingOver(Question earlier) {
        return new Question(
                origin,
                message,
                identity,
                mode,
                earlier.flagged,
                new TakenOver(earlier.origin, earlier.message),
                List.of());
    }

    /** The first decision of a turn settles which version of the assistant answers; later ones say the same. */
    Question answeredBy(Header decision) {
        return origin.assistantVersion() == null && decision.assistantVersion() != null
                ? new Question(
                        origin.by(decision.assistantVersion()), message, identity, mode, flagged, takenOver, misfits)
                : this;
    }

    Question flaggedIf(boolean fired) {
        return fired && !flagged ? new Question(origin, message, identity, mode, true, takenOver, misfits) : this;
    }

    Question with(Misfit misfit) {
        return new Question(origin, message, identity, mode, flagged, takenOver, Session.plus(misfits, misfit));
    }

    /** True when the model was told before what was wrong, and had a step to put it right. */
    boolean hasMisfitBefore(Misfit misfit) {
        return misfits.stream().anyMatch(one -> one.tool().equals(misfit.tool()) && one.step() < misfit.step());
    }

    /** The id of the event that says what was decided on the step. */
    public EventId decision(int step) {
        return origin.id().then("decision/" + step, 0);
    }

    /** The id of a call that is decided on in the step. */
    public CallId call(int step, int index) {
        return new CallId("call_" + decision(step).then("call", index));
    }

    public TurnId turn() {
        return origin.turn();
    }

    public Instant deadline() {
        return origin.deadline();
    }
}
