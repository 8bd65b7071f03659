package io.purser.contract.event;

/** The model gave no usable answer, also when asked again. {@code reason} is fit for the customer: no internals. */
public record ModelFailed(Header header, int step, String reason) implements ConversationEvent {}
