package io.purser.gateway.message;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.log.LogSettings;
import io.purser.gateway.callback.Callbacks;
import io.purser.security.SealedPlaceholders;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells those who wait how their turns have ended. */
@ApplicationScoped
class EndsOfTurns {

    private static final Set<String> ENDS = Stream.of(TurnCompleted.class, TurnFailed.class, TurnAborted.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final PendingReplies pending;
    private final Repeats repeats;
    private final Callbacks callbacks;
    private final SealedPlaceholders placeholders;
    private final LogTail tail;

    EndsOfTurns(
            PendingReplies pending,
            Repeats repeats,
            Callbacks callbacks,
            SealedPlaceholders placeholders,
            LogSettings settings) {
        this.pending = pending;
        this.repeats = repeats;
        this.callbacks = callbacks;
        this.placeholders = placeholders;
        this.tail = new LogTail(settings, ENDS, this::on);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("ends-of-turns").daemon().start(tail::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        tail.stop();
    }

    /** Before this, no message may be accepted: its end could be over before it is looked for. */
    boolean ready() {
        return tail.placed();
    }

    private void on(ConversationEvent event) {
        var turn = event.header().turn();
        SendResponse.of(opened(event)).ifPresent(end -> {
            repeats.ended(turn, end);
            pending.end(turn, end);
            if (event.header().session().value().startsWith(Callbacks.SESSIONS)) {
                callbacks.ended(event.header(), end.told());
            }
        });
    }

    private ConversationEvent opened(ConversationEvent event) {
        return event instanceof TurnCompleted(var header, var message, var reply)
                        && !reply.placeholders().isEmpty()
                ? new TurnCompleted(
                        header,
                        message,
                        reply.saying(placeholders.restored(reply.body(), reply.placeholders(), header)))
                : event;
    }
}
