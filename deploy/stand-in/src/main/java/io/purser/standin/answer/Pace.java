package io.purser.standin.answer;

import java.time.Duration;

/** How long to wait before the first byte, and between the pieces of a stream. */
public record Pace(Duration before, Duration between) {
    public static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO);
}
