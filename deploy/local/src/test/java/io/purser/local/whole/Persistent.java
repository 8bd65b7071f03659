package io.purser.local.whole;

import io.purser.local.client.Refusal;
import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A client as it should be: what may not have arrived is sent again under the same key, until there is an answer. */
final class Persistent {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Session session;
    private final Map<String, String> key =
            Map.of("Idempotency-Key", UUID.randomUUID().toString());

    Persistent(Session session) {
        this.session = session;
    }

    /** The last answer, and an exception when even patience did not help. */
    Reply say(String words) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return session.say(words, key);
            } catch (UncheckedIOException | Refusal unanswered) {
                giveUpAfter(latest, unanswered);
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    /** A 4xx says that the message is wrong, and is no reason to come again. */
    private static void giveUpAfter(Instant latest, RuntimeException unanswered) {
        boolean mayPass =
                !(unanswered instanceof Refusal refusal) || refusal.status() >= 500 || refusal.status() == 429;
        if (!mayPass || Instant.now().isAfter(latest)) {
            throw unanswered;
        }
    }
}
