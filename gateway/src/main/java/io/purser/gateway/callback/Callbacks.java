package io.purser.gateway.callback;

import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.ConversationLog;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Broken;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.TimedOut;
import io.purser.security.egress.EgressOutcome.TooLarge;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Replies that are posted to an address of the client: at least once, by whichever replica is alive. A reply is owed from before its
 * message is on the log. When its end was missed, the message is told again, and its end with it.
 */
@ApplicationScoped
public class Callbacks {

    /** What the sessions of messages with a callback begin with. */
    public static final String SESSIONS = "webhook:";

    private static final Logger LOG = Logger.getLogger(Callbacks.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    private final AtomicInteger running = new AtomicInteger();
    private final CallbackTable table;
    private final Posting posting;
    private final ConversationLog log;
    private final CallbackConfig config;

    Callbacks(CallbackTable table, Posting posting, ConversationLog log, CallbackConfig config) {
        this.table = table;
        this.posting = posting;
        this.log = log;
        this.config = config;
    }

    /** How long such a turn may take. */
    public Duration patience() {
        return config.patience();
    }

    /** The reply to the message is owed to the address when this is done. */
    public Uni<Void> expect(MessageReceived message, String url) {
        return table.expect(new Owed(url, message), message.header().deadline().plus(GRACE));
    }

    /** The message was not taken, so nothing is owed. */
    public Uni<Void> forget(TurnId turn) {
        return table.forget(turn);
    }

    /** A turn has ended; every replica may say so. */
    public void ended(Header end, Told told) {
        boolean atOnce = running.get() < config.atOnce();
        var due = atOnce ? lent() : Instant.now();
        table.ended(end.turn(), end.account(), told, due)
                .chain(mine -> mine.filter(any -> atOnce).map(this::attempt).orElseGet(() -> Uni.createFrom()
                        .voidItem()))
                .subscribe()
                .with(done -> {}, failure -> warn("told", failure));
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.lookedForEvery().toMillis(), now -> takeUpWhatIsDue());
        vertx.setPeriodic(CLEANED_EVERY.toMillis(), now -> clean());
    }

    void stop(@Observes ShutdownEvent event) {
        LOG.debugf("%d callbacks under way are left to others", running.get());
    }

    private void takeUpWhatIsDue() {
        int room = config.atOnce() - running.get();
        if (room > 0) {
            table.claim(room, lent())
                    .subscribe()
                    .with(
                            all -> all.forEach(due ->
                                    takeUp(due).subscribe().with(done -> {}, failure -> warn("delivered", failure))),
                            failure -> warn("looked for", failure));
        }
    }

    private Uni<Void> takeUp(Due due) {
        return due.told().isPresent() ? attempt(due) : tellAgain(due);
    }

    private Uni<Void> tellAgain(Due due) {
        return due.attempts() < config.attempts()
                ? log.append(due.owed().message())
                        .chain(() -> table.failed(due, "The end of the turn was not heard", Optional.of(pause(due))))
                : table.failed(due, "The turn has not ended", Optional.empty());
    }

    private Uni<Void> attempt(Due due) {
        var told = due.told().orElseThrow().to(due.owed().message().identity());
        return Uni.createFrom()
                .deferred(() -> {
                    running.incrementAndGet();
                    return posting.post(due, told);
                })
                .onTermination()
                .invoke(running::decrementAndGet)
                .chain(outcome -> note(due, outcome));
    }

    private Uni<Void> note(Due due, EgressOutcome outcome) {
        if (outcome instanceof Answered answer && answer.status() / 100 == 2) {
            return table.delivered(due);
        }
        boolean last = outcome instanceof Refused || due.attempts() + 1 >= config.attempts();
        return table.failed(due, why(outcome), last ? Optional.empty() : Optional.of(pause(due)));
    }

    private static String why(EgressOutcome outcome) {
        return switch (outcome) {
            case Answered answer -> "The server answered " + answer.status();
            case TooLarge answer -> "The server's answer was larger than %d bytes".formatted(answer.limitBytes());
            case TimedOut(var after) -> "The server gave no answer in %d s".formatted(after.toSeconds());
            case Broken(var why) -> "The connection broke: " + why;
            case Refused(var why) -> why;
            case Unreachable(var why) -> why;
        };
    }

    private Instant pause(Due due) {
        var pause = config.pause().multipliedBy(1L << Math.min(due.attempts(), 20));
        return Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Longer than an attempt can take. */
    private Instant lent() {
        return Instant.now().plus(config.timeLimit()).plus(GRACE);
    }

    private void clean() {
        table.clean(Instant.now().minus(config.keptFor()))
                .subscribe()
                .with(done -> {}, failure -> warn("removed", failure));
    }

    private static void warn(String what, Throwable failure) {
        LOG.warnf("A callback cannot be %s: %s", what, failure.getClass().getName());
    }
}
