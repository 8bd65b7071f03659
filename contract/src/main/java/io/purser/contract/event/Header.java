package io.purser.contract.event;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event tells.
 *
 * @param cause the event that this one follows from; a message from outside is its own cause
 * @param deadline when the turn has ended at the latest
 * @param assistantVersion which version of the assistant the turn uses; everything that follows from its first decision tells it
 */
public record Header(
        EventId id,
        EventId cause,
        Instant at,
        Instant deadline,
        AccountId account,
        AssistantId assistant,
        SessionId session,
        TurnId turn,
        @Nullable Integer assistantVersion)
        implements EventHeader {

    /** The header of a message from outside, which begins a turn. */
    public static Header first(
            EventId id, Instant at, Instant deadline, AccountId account, AssistantId assistant, SessionId session) {
        return new Header(id, id, at, deadline, account, assistant, session, new TurnId(id.toString()), null);
    }

    /** The header of what follows from this event. The same step and index give the same id. */
    public Header next(String step, int index, Instant now) {
        return new Header(id.then(step, index), id, now, deadline, account, assistant, session, turn, assistantVersion);
    }

    /** The same, of a turn that uses this version of the assistant. */
    public Header by(@Nullable Integer version) {
        return new Header(id, cause, at, deadline, account, assistant, session, turn, version);
    }

    /** The header of the only answer to this event. */
    public Header answer(Instant now) {
        return next("answer", 0, now);
    }

    @Override
    public String subject() {
        return session.value();
    }

    /** The turn is the trace, the event the span. */
    @Override
    public String traceparent() {
        String span = id.value().toString().replace("-", "").substring(16);
        return "00-" + turn.value().replace("-", "") + "-" + span + "-01";
    }
}
