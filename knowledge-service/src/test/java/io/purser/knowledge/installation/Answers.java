package io.purser.knowledge.installation;

import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.log.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service answers on the log. */
public final class Answers implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;

    public Answers(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor("conversations").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The answers to that event: so many, or those that came while patience lasted. */
    public List<RetrievalCompleted> to(RetrievalRequested requested, int count, Duration patience) {
        var until = Instant.now().plus(patience);
        var answers = new ArrayList<RetrievalCompleted>();
        while (answers.size() < count && Instant.now().isBefore(until)) {
            for (var record : consumer.poll(POLL)) {
                answer(record)
                        .filter(answer -> answer.header()
                                .cause()
                                .equals(requested.header().id()))
                        .ifPresent(answers::add);
            }
        }
        return answers;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Optional<RetrievalCompleted> answer(ConsumerRecord<String, byte[]> record) {
        return Codec.type(record.headers())
                .map(type -> Codec.event(type, record.value()))
                .filter(RetrievalCompleted.class::isInstance)
                .map(RetrievalCompleted.class::cast);
    }
}
