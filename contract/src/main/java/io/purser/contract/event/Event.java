package io.purser.contract.event;

/** Something that happened, as it stands on the log. Its JSON stays readable for ever: fields are added, never renamed or reused. */
public interface Event {

    EventHeader header();
}
