package io.purser.contract.log;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.catalog.CatalogEntry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the catalog's one partition from its beginning, on a thread of its own: the consumer's calls block. */
@ApplicationScoped
class CatalogReader {

    private static final Logger LOG = Logger.getLogger(CatalogReader.class);
    private static final TopicPartition CATALOG = new TopicPartition("catalog", 0);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ConcurrentLinkedQueue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final Instance<CatalogView> view;
    private final Event<CatalogChange> changes;
    private final String brokers;
    private volatile boolean running = true;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    CatalogReader(
            Instance<CatalogView> view,
            Event<CatalogChange> changes,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.view = view;
        this.changes = changes;
        this.brokers = brokers;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        Thread.ofPlatform().name("catalog-reader").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wakeUp();
    }

    /** Done when the view holds everything that the catalog held at the time of the call. */
    CompletionStage<Void> readToEnd() {
        var done = new CompletableFuture<Void>();
        waiting.add(done);
        wakeUp();
        return done;
    }

    private void wakeUp() {
        Optional.ofNullable(consumer).ifPresent(Consumer::wakeup);
    }

    private void follow() {
        while (running) {
            try (var opened = open()) {
                consumer = opened;
                opened.assign(List.of(CATALOG));
                opened.seekToBeginning(List.of(CATALOG));
                readOn(opened);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "The catalog is out of reach, read again from its beginning: %s",
                        e.getClass().getName());
                pause();
            }
        }
    }

    private void readOn(Consumer<String, byte[]> opened) {
        while (running) {
            try {
                opened.poll(POLL).forEach(this::apply);
                releaseWaiting(opened);
            } catch (WakeupException e) {
                LOG.trace("Woken up");
            }
        }
    }

    /** The end is asked for after the waiting ones are known, so that it lies behind what each of them waits for. */
    private void releaseWaiting(Consumer<String, byte[]> opened) {
        var present = new ArrayList<>(waiting);
        if (present.isEmpty()) {
            return;
        }
        long end = opened.endOffsets(List.of(CATALOG)).getOrDefault(CATALOG, 0L);
        while (opened.position(CATALOG) < end) {
            opened.poll(POLL).forEach(this::apply);
        }
        waiting.removeAll(present);
        present.forEach(done -> done.complete(null));
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            var key = CatalogKey.parse(record.key());
            var entry = entry(record);
            view.get().apply(key, entry);
            changes.fire(new CatalogChange(key.account(), key.subject(), Optional.ofNullable(entry)));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "Passed over catalog record %d: %s",
                    record.offset(), e.getClass().getName());
        }
    }

    private static @Nullable CatalogEntry entry(ConsumerRecord<String, byte[]> record) throws IOException {
        return record.value() == null ? null : Json.MAPPER.readValue(record.value(), CatalogEntry.class);
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
