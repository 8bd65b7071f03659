package io.purser.standin.answer;

import java.time.Duration;
import java.util.Optional;

/** What happens to one request. */
public sealed interface Answer {

    /** A reply; with {@code cutAfter} the connection is cut after so many characters of it. */
    record Say(Reply reply, Pace pace, Optional<Integer> cutAfter) implements Answer {}

    record Fail(int status, String code, String message, Optional<Integer> retryAfter, Duration before)
            implements Answer {}

    /** Raw text where a completion is expected. */
    record Junk(String text, Duration before) implements Answer {}

    /** Never a byte, until the caller or the server's patience is at its end. */
    record Hang() implements Answer {}

    static Answer say(Reply reply) {
        return new Say(reply, Pace.AT_ONCE, Optional.empty());
    }
}
