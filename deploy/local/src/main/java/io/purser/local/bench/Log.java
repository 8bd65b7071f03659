package io.purser.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.local.run.Installation;
import io.purser.local.run.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What happens in an installation from now on, as any outside reader of the log sees it. */
public final class Log implements AutoCloseable {

    private static final String TOPIC = "conversations";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BREATH = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;

    private Log(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** An event's attributes; what it says is nobody's business here. */
    public record Event(String id, String type, String session, Instant at) {

        static Event of(ConsumerRecord<String, byte[]> record) {
            return new Event(
                    attribute(record, "ce_id"),
                    attribute(record, "ce_type"),
                    attribute(record, "ce_subject"),
                    Instant.parse(attribute(record, "ce_time")));
        }

        public boolean isEnd() {
            return type.equals("TurnCompleted") || type.equals("TurnFailed") || type.equals("TurnAborted");
        }

        private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), UTF_8);
        }
    }

    public static Log at(Installation installation) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", installation.address(Part.BROKER).getAuthority()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Log(consumer);
    }

    /** The events by session, each in the order of the log, as soon as so many turns have ended or it takes too long. */
    public Map<String, List<Event>> read(int ends) {
        var events = new LinkedHashMap<String, List<Event>>();
        Instant latest = Instant.now().plus(PATIENCE);
        while (ends(events) < ends && Instant.now().isBefore(latest)) {
            consumer.poll(BREATH).forEach(record -> {
                var event = Event.of(record);
                events.computeIfAbsent(event.session(), session -> new ArrayList<>())
                        .add(event);
            });
        }
        return events;
    }

    private static long ends(Map<String, List<Event>> events) {
        return events.values().stream()
                .flatMap(List::stream)
                .filter(Event::isEnd)
                .count();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
