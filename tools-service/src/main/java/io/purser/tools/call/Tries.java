package io.purser.tools.call;

import io.purser.security.egress.EgressOutcome;
import io.purser.tools.webhook.WebhookSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The tries of one call: another one is worth it only while its pause fits into the call's time, else the last outcome holds. */
final class Tries {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final int USUALLY = 2;
    private static final Duration USUAL_PAUSE = Duration.ofMillis(200);

    private final InstantSource clock;
    private final Instant end;
    private Duration pause;

    Tries(WebhookSettings settings, InstantSource clock, Instant end) {
        this.clock = clock;
        this.end = end;
        this.pause = pause(settings);
    }

    static int most(WebhookSettings settings) {
        Integer own = settings.tries();
        return own == null ? USUALLY : own;
    }

    static Duration pause(WebhookSettings settings) {
        Duration own = settings.backoff();
        return own == null ? USUAL_PAUSE : own;
    }

    /** @throws Sick when the outcome is no good */
    void judge(EgressOutcome outcome) {
        Duration longest = pause.multipliedBy(3).dividedBy(2);
        pause = pause.multipliedBy(2);
        Sick.check(outcome, clock.instant().plus(longest).isBefore(end));
    }
}
