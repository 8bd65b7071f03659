package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LogConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition("conversations", 0);

    private final Group group = new Group();
    private final LinkedBlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final LogConsumer reading = new LogConsumer(
            () -> group,
            LogTopic.CONVERSATIONS,
            Set.of("MessageReceived"),
            (record, acknowledgement) -> taken.add(new Taken(record.offset(), acknowledgement)));

    private record Taken(long offset, Runnable acknowledgement) {}

    /** Kafka's own stand-in for a broker, which remembers what was committed. */
    private static final class Group extends MockConsumer<String, byte[]> {

        private final Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();

        private Group() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            places.putAll(offsets);
        }

        private Optional<Long> place() {
            return Optional.ofNullable(places.get(PARTITION)).map(OffsetAndMetadata::offset);
        }
    }

    @Test
    void onlyRecordsOfInterestAreTaken() throws Exception {
        var thread = read("MessageReceived", "ReplyDrafted", "MessageReceived");

        assertThat(List.of(next().offset(), next().offset())).containsExactly(0L, 2L);
        end(thread);
        assertThat(taken).isEmpty();
    }

    @Test
    void placeIsThatOfTheOldestRecordWithoutAcknowledgement() throws Exception {
        var thread = read("MessageReceived", "MessageReceived", "MessageReceived", "ReplyDrafted");
        var records = List.of(next(), next(), next());

        records.get(0).acknowledgement().run();
        records.get(2).acknowledgement().run();
        end(thread);

        assertThat(group.place()).contains(1L);
    }

    @Test
    void passedOverRecordsAreCommittedToo() throws Exception {
        var thread = read("MessageReceived", "ReplyDrafted", "ReplyDrafted");

        next().acknowledgement().run();
        end(thread);

        assertThat(group.place()).contains(3L);
    }

    @Test
    void placeIsCommittedBeforeAnotherTakesThePartition() throws Exception {
        var thread = read("MessageReceived");

        next().acknowledgement().run();
        group.schedulePollTask(() -> group.rebalance(List.of()));
        while (!group.assignment().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        end(thread);

        assertThat(group.place()).contains(1L);
    }

    private Thread read(String... types) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (String type : types) {
            records.add(record(records.size(), type));
        }
        group.schedulePollTask(() -> {
            group.rebalance(List.of(PARTITION));
            group.updateBeginningOffsets(Map.of(PARTITION, 0L));
            records.forEach(group::addRecord);
        });
        return Thread.ofPlatform().start(reading::follow);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String type) {
        return new ConsumerRecord<>(
                "conversations",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "account/session",
                new byte[0],
                new RecordHeaders().add("ce_type", type.getBytes(UTF_8)),
                Optional.empty());
    }

    private Taken next() throws InterruptedException {
        return Optional.ofNullable(taken.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private void end(Thread thread) throws InterruptedException {
        reading.stop();
        thread.join();
    }
}
