package io.purser.contract.event;

import java.util.List;

/** The model wants these calls before it goes on. On the log before any of them is made, so that a crash between two calls leaves no half step. */
public record CallsDecided(Header header, int step, String text, List<DecidedCall> calls, Usage usage)
        implements ConversationEvent {

    public CallsDecided {
        calls = List.copyOf(calls);
    }
}
