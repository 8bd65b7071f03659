package io.purser.contract.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log as one of a group, on a thread of its own: the consumer's calls block. Records are acknowledged in any order and
 * committed in the log's, so after a crash those without an acknowledgement come again. While too many are open none is fetched.
 */
final class LogConsumer implements ConsumerRebalanceListener {

    /** Called on the consumer's thread, so it must be quick. */
    @FunctionalInterface
    interface Taker {
        void take(ConsumerRecord<String, byte[]> record, Runnable acknowledgement);
    }

    private static final Logger LOG = Logger.getLogger(LogConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final long COMMIT_EVERY = Duration.ofSeconds(1).toNanos();

    private final Map<TopicPartition, Progress> partitions = new HashMap<>();
    private final Supplier<? extends Consumer<String, byte[]>> open;
    private final LogTopic<?> topic;
    private final Set<String> types;
    private final Taker taker;
    private volatile boolean running = true;
    private volatile boolean placed;
    private @Nullable Consumer<String, byte[]> consumer;
    private long lastCommit = System.nanoTime();

    /** @param types which events are taken; the others are passed over */
    LogConsumer(Supplier<? extends Consumer<String, byte[]>> open, LogTopic<?> topic, Set<String> types, Taker taker) {
        this.topic = topic;
        this.open = open;
        this.types = Set.copyOf(types);
        this.taker = taker;
    }

    /** Does not return before {@link #stop}. */
    void follow() {
        while (running) {
            try (var opened = open.get()) {
                consumer = opened;
                partitions.clear();
                opened.subscribe(List.of(topic.name()), this);
                readOn(opened);
                commitNow(partitions.keySet());
            } catch (RuntimeException e) {
                LOG.warnf("The log is out of reach: %s", e.getClass().getName());
                pause();
            }
        }
    }

    /** True when the group has given this one its part of the log. Once true, it stays so. */
    boolean placed() {
        return placed;
    }

    /** What is open then is read again by whoever gets the partition. */
    void stop() {
        running = false;
    }

    private void readOn(Consumer<String, byte[]> opened) {
        var pace = new Pace();
        while (running) {
            pace.keep();
            opened.poll(POLL).forEach(record -> take(record, pace));
            commitInTime(opened);
            holdBack(opened);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Pace pace) {
        boolean acted = Codec.type(record.headers()).filter(types::contains).isPresent();
        pace.saw(record.key(), acted);
        var progress = partitions.computeIfAbsent(
                new TopicPartition(record.topic(), record.partition()), first -> new Progress(record.offset()));
        if (acted) {
            taker.take(record, progress.take(record.offset()));
        } else {
            progress.passOver(record.offset());
        }
    }

    private void holdBack(Consumer<String, byte[]> opened) {
        int all = partitions.values().stream().mapToInt(Progress::open).sum();
        if (all >= topic.openAtMost()) {
            opened.pause(opened.assignment());
        } else if (!opened.paused().isEmpty() && all < topic.openAtMost() / 2) {
            opened.resume(opened.paused());
        }
    }

    private void commitInTime(Consumer<String, byte[]> opened) {
        long now = System.nanoTime();
        if (now - lastCommit >= COMMIT_EVERY) {
            lastCommit = now;
            opened.commitAsync(positions(partitions.keySet()), this::committed);
        }
    }

    private void commitNow(Collection<TopicPartition> some) {
        var opened = consumer;
        if (opened != null) {
            opened.commitSync(positions(some));
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Collection<TopicPartition> some) {
        return partitions.entrySet().stream()
                .filter(entry ->
                        some.contains(entry.getKey()) && entry.getValue().isBehind())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new OffsetAndMetadata(entry.getValue().position())));
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> places, @Nullable Exception failure) {
        if (failure == null) {
            places.forEach((partition, place) -> Optional.ofNullable(partitions.get(partition))
                    .ifPresent(progress -> progress.committed(place.offset())));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        placed = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        try {
            commitNow(revoked);
        } catch (KafkaException e) {
            LOG.debugf(
                    "Places were not committed, records come again: %s",
                    e.getClass().getName());
        } finally {
            onPartitionsLost(revoked);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        partitions.keySet().removeAll(lost);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
