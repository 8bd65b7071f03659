package io.purser.gateway.message;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.log.Codec;
import io.purser.contract.log.LogSettings;
import io.purser.contract.log.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from its newest end, on a thread of its own: the consumer's calls block. All partitions are assigned by hand, not
 * by a group, so nothing is rebalanced and no place is lost: after an outage it goes on where it stood.
 */
final class LogTail {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final Map<TopicPartition, Long> places = new HashMap<>();
    private final LogSettings settings;
    private final Set<String> types;
    private final Consumer<ConversationEvent> reader;
    private volatile boolean running = true;
    private volatile boolean placed;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /**
     * @param types which events are read; the others are passed over unparsed
     * @param reader gets them on the tail's thread, so it must be quick
     */
    LogTail(LogSettings settings, Set<String> types, Consumer<ConversationEvent> reader) {
        this.settings = settings;
        this.types = Set.copyOf(types);
        this.reader = reader;
    }

    /** True when every event that is appended from now on will be read. Once true, it stays so. */
    boolean placed() {
        return placed;
    }

    /** Does not return before {@link #stop}. */
    void follow() {
        while (running) {
            try (var opened = settings.reader()) {
                consumer = opened;
                takePlaces(opened);
                readOn(opened);
            } catch (WakeupException e) {
                LOG.trace("Woken up to stop");
            } catch (RuntimeException e) {
                LOG.warnf("The log is out of reach: %s", e.getClass().getName());
                pause();
            }
        }
    }

    void stop() {
        running = false;
        Optional.ofNullable(consumer).ifPresent(KafkaConsumer::wakeup);
    }

    /** Asks for each position, which waits for the broker's answer: a mere seek is done with the first poll only, too late. */
    private void takePlaces(KafkaConsumer<String, byte[]> opened) {
        var partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToEnd(partitions);
        places.forEach(opened::seek);
        partitions.forEach(partition -> places.put(partition, opened.position(partition)));
        placed = true;
    }

    private void readOn(KafkaConsumer<String, byte[]> opened) {
        var pace = new Pace();
        while (running) {
            pace.keep();
            var records = opened.poll(POLL);
            records.forEach(record -> take(record, pace));
            records.nextOffsets().forEach((partition, place) -> places.put(partition, place.offset()));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> opened) {
        var partitions = opened.partitionsFor(LogSettings.TOPIC).stream()
                .map(partition -> new TopicPartition(LogSettings.TOPIC, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("No topic " + LogSettings.TOPIC);
        }
        return partitions;
    }

    private void take(ConsumerRecord<String, byte[]> record, Pace pace) {
        try {
            var type = Codec.type(record.headers()).filter(types::contains);
            pace.saw(record.key(), type.isPresent());
            type.ifPresent(wanted -> reader.accept(Codec.event(wanted, record.value())));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Passed over record %d-%d: %s",
                    record.partition(), record.offset(), e.getClass().getName());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
