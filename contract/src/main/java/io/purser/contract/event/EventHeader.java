package io.purser.contract.event;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.EventId;
import java.time.Instant;

/** What is told of every event, whatever it is about. */
public interface EventHeader {

    EventId id();

    /** When it happened. */
    Instant at();

    AccountId account();

    /** The id of what it is about. */
    String subject();

    /** The key under which the log keeps the events of one subject in order. */
    default String key() {
        return account().value() + "/" + subject();
    }

    /** W3C trace context. */
    String traceparent();
}
