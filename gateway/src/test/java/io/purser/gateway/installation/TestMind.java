package io.purser.gateway.installation;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Reply;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.MessageId;
import io.purser.contract.log.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands for all services behind the log: reads each message and writes an end of its turn, or nothing. */
public final class TestMind implements AutoCloseable {

    private static final List<TopicPartition> CONVERSATIONS = IntStream.range(0, 8)
            .mapToObj(partition -> new TopicPartition("conversations", partition))
            .toList();

    private final Queue<MessageReceived> heard = new ConcurrentLinkedQueue<>();
    private final Producer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread listening;
    private volatile Function<MessageReceived, Optional<ConversationEvent>> answer = TestMind::echo;
    private volatile boolean running = true;

    public TestMind(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(CONVERSATIONS);
        consumer.seekToEnd(CONVERSATIONS);
        CONVERSATIONS.forEach(consumer::position);
        listening = Thread.ofPlatform().name("test-mind").daemon().start(this::listen);
    }

    /** The reply "You said: …". */
    public static Optional<ConversationEvent> echo(MessageReceived message) {
        return Optional.of(completed(message, "You said: " + message.body()));
    }

    public static TurnCompleted completed(MessageReceived message, String reply) {
        var header = message.header().answer(Instant.now());
        return new TurnCompleted(
                header, message.message(), new Reply(MessageId.of(header.id(), header.at()), reply, false));
    }

    public void answersWith(Function<MessageReceived, Optional<ConversationEvent>> how) {
        answer = how;
    }

    public Queue<MessageReceived> heard() {
        return heard;
    }

    public void define(String account, String assistant) {
        var now = Instant.now();
        define(new AssistantDefined(
                new AccountId(account), new AssistantId(assistant), "Test", "default", List.of(), List.of(), now, now));
    }

    public void append(ConversationEvent event) {
        var _ = producer.send(new ProducerRecord<>(
                "conversations", null, event.header().key(), Codec.value(event), Codec.headers(event, "test")));
        producer.flush();
    }

    private void define(CatalogEntry entry) {
        var key = entry.account().value() + "/" + entry.subject();
        var _ = producer.send(new ProducerRecord<>("catalog", key, Codec.value(entry)));
        producer.flush();
    }

    private void listen() {
        while (running) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (Codec.type(record.headers())
                        .filter("MessageReceived"::equals)
                        .isPresent()) {
                    hear((MessageReceived) Codec.event("MessageReceived", record.value()));
                }
            });
        }
        consumer.close();
    }

    private void hear(MessageReceived message) {
        heard.add(message);
        answer.apply(message).ifPresent(this::append);
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        listening.join(5_000);
        producer.close();
    }
}
