package io.purser.standin.answer;

import io.purser.standin.chat.ChatRequest;

/** Whatever answers chat requests. May block. */
@FunctionalInterface
public interface Model {
    Answer next(ChatRequest request);
}
