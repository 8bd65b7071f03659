package io.purser.conversation.model;

import io.smallrye.mutiny.Uni;

/** A language model. */
@FunctionalInterface
public interface Model {

    /** What the model wants next. Fails with {@link ModelUnavailable} when it gave no usable answer. */
    Uni<Decision> next(Prompt prompt);
}
