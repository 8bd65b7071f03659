package io.purser.contract.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the log's topic is read and written; what is set as {@code kafka.*}, such as addresses and credentials, holds for all. */
@Singleton
public final class LogSettings {

    public static final String TOPIC = LogTopic.CONVERSATIONS.name();

    private static final int MOST_AT_ONCE = ConsumerConfig.DEFAULT_MAX_POLL_RECORDS;
    private static final int LONGEST_RECORD = 4 << 20;

    private final Map<String, Object> kafka;

    public LogSettings(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** One of a group that shares the work. After a crash its part is taken over within the session timeout. */
    KafkaConsumer<String, byte[]> member(String group, LogTopic<?> topic) {
        return consumer(Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                Math.min(MOST_AT_ONCE, topic.openAtMost()),
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000));
    }

    /** One that is in no group and is told where to read. */
    public KafkaConsumer<String, byte[]> reader() {
        return consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"));
    }

    KafkaProducer<String, byte[]> writer() {
        var settings = new HashMap<>(kafka);
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LONGEST_RECORD));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * LONGEST_RECORD);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
