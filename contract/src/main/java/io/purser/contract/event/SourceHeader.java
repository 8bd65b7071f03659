package io.purser.contract.event;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import java.time.Instant;

/**
 * What every event of a knowledge source tells.
 *
 * @param cause the event that this one follows from; of what knowledge-service begins itself, what {@link EventId#of} gives the version
 */
public record SourceHeader(EventId id, EventId cause, Instant at, AccountId account, KnowledgeId source)
        implements EventHeader {

    /** The header of the only answer to this event. */
    public SourceHeader answer(Instant now) {
        return new SourceHeader(id.then("answer", 0), id, now, account, source);
    }

    @Override
    public String subject() {
        return source.value();
    }

    /** The cause is the trace, the event the span. */
    @Override
    public String traceparent() {
        return "00-" + hex(cause) + "-" + hex(id).substring(16) + "-01";
    }

    private static String hex(EventId id) {
        return id.toString().replace("-", "");
    }
}
