package io.purser.standin.chat;

/** How free the model is to call. */
public sealed interface ToolChoice {

    record None() implements ToolChoice {}

    record Auto() implements ToolChoice {}

    record Required() implements ToolChoice {}

    record Named(String function) implements ToolChoice {}
}
