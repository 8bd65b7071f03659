package io.purser.conversation.model;

import io.purser.contract.event.Usage;
import java.util.List;

/** What a model decided on. */
public sealed interface Decision {

    Usage usage();

    /** It says this, and is done. */
    record Say(String text, Usage usage) implements Decision {}

    /** It wants these functions called, side by side, before it goes on. */
    record Call(String text, List<Wish> wishes, Usage usage) implements Decision {
        public Call {
            wishes = List.copyOf(wishes);
        }
    }

    /** A function and its arguments as the model wrote them, which may not be JSON. */
    record Wish(String function, String arguments) {}
}
