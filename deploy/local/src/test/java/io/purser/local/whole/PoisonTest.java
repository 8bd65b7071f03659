package io.purser.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import io.purser.local.run.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@WithWhole
class PoisonTest {

    private static final TopicPartition DEAD = new TopicPartition("dead-letters", 0);

    @Test
    void poisonRecordIsSetAsideAndTheSessionGoesOn(Whole whole) throws Exception {
        Session session = whole.session(whole.assistant("echo"));
        String key = whole.door().account() + "/" + session.id();

        try (var dead = deadLetters(whole)) {
            for (String type :
                    List.of("MessageReceived", "MessageAccepted", "ToolCallRequested", "RetrievalRequested")) {
                write(whole, key, type, "{\"header\": ");
            }

            assertThat(session.say("Still there?")).returns("You said: Still there?", Reply::body);
            assertThat(readers(dead, key))
                    .containsExactlyInAnyOrder(
                            "guardrails-service", "conversation-service", "tools-service", "knowledge-service");
        }
    }

    private static void write(Whole whole, String key, String type, String value) throws Exception {
        try (var producer = new KafkaProducer<>(brokers(whole), new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>("conversations", key, value.getBytes(UTF_8));
            record.headers().add("ce_type", type.getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    private static KafkaConsumer<String, byte[]> deadLetters(Whole whole) {
        var consumer = new KafkaConsumer<>(brokers(whole), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(DEAD));
        consumer.seekToEnd(List.of(DEAD));
        consumer.position(DEAD);
        return consumer;
    }

    /** Who has set aside records with this key. */
    private static Set<String> readers(KafkaConsumer<String, byte[]> dead, String key) {
        var readers = new TreeSet<String>();
        Instant latest = Instant.now().plus(Duration.ofSeconds(10));
        while (readers.size() < 4 && Instant.now().isBefore(latest)) {
            dead.poll(Duration.ofMillis(200)).forEach(record -> {
                if (key.equals(record.key())) {
                    readers.add(new String(
                            record.headers().lastHeader("dead_letter_reader").value(), UTF_8));
                }
            });
        }
        return readers;
    }

    private static Map<String, Object> brokers(Whole whole) {
        return Map.of(
                "bootstrap.servers", whole.installation().address(Part.BROKER).getAuthority());
    }
}
