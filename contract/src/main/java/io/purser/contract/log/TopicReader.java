package io.purser.contract.log;

import io.purser.contract.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic of the log: folds in order, acts in parallel, acknowledges when the deed is done. An outage is waited out with the record
 * held; a poison record is set aside after a few tries and the rest goes on.
 */
final class TopicReader<E extends Event> {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LEAVING = Duration.ofSeconds(3);

    private final SessionQueues queues = new SessionQueues();
    private final LogTopic<E> topic;
    private final DeadLetters deadLetters;
    private final LogSettings settings;
    private final EventLoop loop;
    private final String group;
    private @Nullable LogConsumer consumer;
    private @Nullable Thread thread;

    TopicReader(LogTopic<E> topic, String group, LogSettings settings, DeadLetters deadLetters, Vertx vertx) {
        this.topic = topic;
        this.group = group;
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.loop = new EventLoop(vertx);
    }

    void read(Set<Class<? extends E>> interests, Reactor<E> reactor) {
        var types = interests.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
        var reading = new LogConsumer(
                () -> settings.member(group, topic),
                topic,
                types,
                (record, acknowledgement) -> loop.run(() -> handle(record, reactor, acknowledgement)));
        consumer = reading;
        thread = Thread.ofPlatform().name("reader-of-" + topic.name()).daemon().start(reading::follow);
    }

    /** True when no event can be missed any more, also when nobody reads. */
    boolean placed() {
        return consumer == null || consumer.placed();
    }

    /** Waits a little, as a group whose member left takes its part over at once, and that of a lost one late. */
    void stop() throws InterruptedException {
        if (consumer != null && thread != null) {
            consumer.stop();
            thread.join(LEAVING);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Reactor<E> reactor, Runnable acknowledgement) {
        react(record, reactor)
                .onFailure()
                .recoverWithUni(failure -> withPatience(() -> deadLetters.setAside(record, failure)))
                .subscribe()
                .with(
                        done -> acknowledgement.run(),
                        failure -> LOG.errorf(
                                "Left record %d-%d unacknowledged: %s",
                                record.partition(),
                                record.offset(),
                                failure.getClass().getName()));
    }

    private Uni<Void> react(ConsumerRecord<String, byte[]> record, Reactor<E> reactor) {
        return queues.inOrder(record.key(), () -> withPatience(() -> reactor.on(Codec.event(topic.family(), record))))
                .chain(deed -> withPatience(deed::take));
    }

    private static <T> Uni<T> withPatience(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.get()).onFailure().recoverWithUni(failure -> again(work, failure));
    }

    /** A few tries; as many as it takes while an outage lasts. */
    private static <T> Uni<T> again(Supplier<Uni<T>> work, Throwable first) {
        return Uni.createFrom()
                .deferred(new Retried<>(first, work))
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

    /** Fails as the first try has, then does the work: the tries and pauses are counted as if they had been there from the start. */
    private static final class Retried<T> implements Supplier<Uni<? extends T>> {

        private final Supplier<Uni<T>> work;
        private @Nullable Throwable first;

        private Retried(Throwable first, Supplier<Uni<T>> work) {
            this.first = first;
            this.work = work;
        }

        @Override
        public Uni<? extends T> get() {
            var failure = first;
            first = null;
            return failure == null ? work.get() : Uni.createFrom().failure(failure);
        }
    }
}
