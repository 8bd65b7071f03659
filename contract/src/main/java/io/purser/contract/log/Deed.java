package io.purser.contract.log;

import io.smallrye.mutiny.Uni;

/** What is to be done after an event was folded. It runs beside the events that follow; its record is acknowledged when it is done. */
@FunctionalInterface
public interface Deed {

    Deed NOTHING = () -> Uni.createFrom().voidItem();

    Uni<Void> take();
}
