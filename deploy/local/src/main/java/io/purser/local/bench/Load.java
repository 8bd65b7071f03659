package io.purser.local.bench;

import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that each send a message, wait for the reply and send the next. */
final class Load {

    /** Customers say a few things and leave: neither endless sessions nor only first messages. */
    private static final int MESSAGES_PER_SESSION = 5;

    private static final String WORDS = "Hello, could you tell me when the shop opens tomorrow?";

    private final Subject subject;
    private final String assistant;
    private final Histogram micros = new ConcurrentHistogram(3);
    private final AtomicLong failed = new AtomicLong();

    private Load(Subject subject, String assistant) {
        this.subject = subject;
        this.assistant = assistant;
    }

    /** What came of it. A turn that failed is not among the turns. */
    record Taken(Histogram micros, long failed, Duration took) {

        double percentile(double percent) {
            return micros.getValueAtPercentile(percent) / 1000.0;
        }

        double turnsPerSecond() {
            return micros.getTotalCount() * 1e9 / took.toNanos();
        }
    }

    static Taken of(Subject subject, String assistant, int clients, Duration howLong) {
        return new Load(subject, assistant).run(clients, howLong);
    }

    private Taken run(int clients, Duration howLong) {
        long begun = System.nanoTime();
        long end = begun + howLong.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> talkUntil(end));
            }
        }
        return new Taken(micros, failed.get(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void talkUntil(long end) {
        while (System.nanoTime() < end) {
            talk(subject.session(assistant), end);
        }
    }

    private void talk(Session session, long end) {
        for (int i = 0; i < MESSAGES_PER_SESSION && System.nanoTime() < end; i++) {
            say(session);
        }
    }

    private void say(Session session) {
        try {
            count(session.say(WORDS));
        } catch (RuntimeException refusal) {
            failed.incrementAndGet();
        }
    }

    private void count(Reply reply) {
        if (reply.succeeded()) {
            micros.recordValue(reply.took().toNanos() / 1000);
        } else {
            failed.incrementAndGet();
        }
    }
}
