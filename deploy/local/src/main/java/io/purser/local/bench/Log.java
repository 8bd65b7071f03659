package io.purser.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.local.run.Installation;
import io.purser.local.run.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /** Empty for a record that is no event. */
        static Optional<Event> of(ConsumerRecord<String, byte[]> record) {
            return Optional.of(attribute(record, "ce_time"))
                    .filter(time -> !time.isEmpty())
                    .map(time -> new Event(
                            attribute(record, "ce_id"),
                            attribute(record, "ce_type"),
                            attribute(record, "ce_subject"),
                            Instant.parse(time)));
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

    /** The events of these sessions, each in the order of the log, as soon as all have had a turn's end or it takes too long. */
    public Map<String, List<Event>> read(Collection<String> sessions) {
        var events = new LinkedHashMap<String, List<Event>>();
        sessions.forEach(session -> events.put(session, new ArrayList<>()));
        Instant latest = Instant.now().plus(PATIENCE);
        while (!allHaveEnded(events) && Instant.now().isBefore(latest)) {
            consumer.poll(BREATH).forEach(record -> Event.of(record)
                    .ifPresent(event -> events.computeIfPresent(event.session(), (id, before) -> with(before, event))));
        }
        return events;
    }

    private static List<Event> with(List<Event> events, Event event) {
        events.add(event);
        return events;
    }

    private static boolean allHaveEnded(Map<String, List<Event>> events) {
        return events.values().stream().allMatch(one -> one.stream().anyMatch(Event::isEnd));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
