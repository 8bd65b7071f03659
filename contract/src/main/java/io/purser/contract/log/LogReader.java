package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Reads the log: folds in order, acts in parallel, acknowledges when the deed is done. An outage is waited out with the record
 * held; a poison record is set aside after a few tries and the rest goes on.
 */
@ApplicationScoped
public class LogReader {

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final int IN_FLIGHT_AT_MOST = 20_000;
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SessionQueues queues = new SessionQueues();
    private final DeadLetters deadLetters;

    LogReader(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Reads until the service stops. Events of other types are passed over unparsed. */
    public void read(
            Multi<Message<byte[]>> records, Set<Class<? extends ConversationEvent>> interests, Reactor reactor) {
        var types = interests.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
        records.onItem()
                .transformToUni(message -> handle(message, types, reactor))
                .merge(IN_FLIGHT_AT_MOST)
                .subscribe()
                .with(done -> {}, failure -> LOG.error("The log can no longer be read", failure));
    }

    private Uni<Void> handle(Message<byte[]> message, Set<String> types, Reactor reactor) {
        var origin = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return Codec.type(origin.getHeaders())
                .filter(types::contains)
                .map(type -> react(message, String.valueOf(origin.getKey()), type, reactor))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithUni(failure -> withPatience(() -> deadLetters.setAside(message, failure)))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Left record %d-%d unacknowledged: %s",
                        origin.getPartition(),
                        origin.getOffset(),
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull(); // one record must not end the reading of all
    }

    private Uni<Void> react(Message<byte[]> message, String key, String type, Reactor reactor) {
        return queues.inOrder(key, () -> withPatience(() -> reactor.on(Codec.event(type, message.getPayload()))))
                .chain(deed -> withPatience(deed::take));
    }

    /** A few tries; as many as it takes while an outage lasts. */
    private static <T> Uni<T> withPatience(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure(failure -> !Failures.pass(failure) && !(failure instanceof IllegalArgumentException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES - 1)
                .onFailure(Failures::pass)
                .invoke(failure -> LOG.warnf(
                        "Waiting out an outage: %s", failure.getClass().getName()))
                .onFailure(Failures::pass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
