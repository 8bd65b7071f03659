package io.purser.contract.event;

/** The deadline of the turn has passed without an end. Any replica may say so; it counts once. */
public record TurnExpired(Header header) implements ConversationEvent {}
