package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.smallrye.mutiny.Uni;

/** Takes the events of one session one after the other, sessions side by side. May see an event more than once. */
@FunctionalInterface
public interface Reactor {

    /** Holds back the session's next event until it is done, so it must be short; the rest belongs into the deed. */
    Uni<Deed> on(ConversationEvent event);
}
