package io.purser.contract.log;

import io.purser.contract.event.Event;
import io.smallrye.mutiny.Uni;

/** Takes the events of one session, or of one source, one after the other, sessions and sources side by side. May see an event more than once. */
@FunctionalInterface
public interface Reactor<E extends Event> {

    /** Holds back the next event with that key until it is done, so it must be short; the rest belongs into the deed. */
    Uni<Deed> on(E event);
}
