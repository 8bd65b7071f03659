package io.purser.conversation.installation;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.Passage;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.CatalogWriter;
import io.purser.contract.log.Codec;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Json;
import io.purser.testparts.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Plays the part of the other services towards one account: what they write on the log and in the catalog. */
public final class Others implements AutoCloseable {

    // Awaited on the test's own thread, which is no event loop; each wait has a limit.

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Verdict PASS = new Verdict(Verdict.Decision.ALLOW, List.of(), 1);

    private final ConversationLog log;
    private final CatalogWriter catalog;
    private final AccountId account;
    private final KafkaConsumer<String, byte[]> consumer;

    public Others(TestBroker broker, ConversationLog log, CatalogWriter catalog, AccountId account) {
        this.log = log;
        this.catalog = catalog;
        this.account = account;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor("conversations").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The id of a new tool. */
    public String tool(String name) {
        return tool(name, Json.MAPPER.createObjectNode());
    }

    /** The same with this meta. */
    public String tool(String name, ObjectNode meta) {
        var id = ToolId.create();
        var nothing = Json.MAPPER.createObjectNode();
        var now = Instant.now();
        put(new ToolDefined(account, id, name, "", "WEBHOOK", true, false, nothing, meta, now, now));
        return id.value();
    }

    /** The id of a new source. */
    public String knowledge(String name) {
        return knowledge(name, "Text");
    }

    /** The same, of this type. */
    public String knowledge(String name, String type) {
        var id = KnowledgeId.create();
        var now = Instant.now();
        var details = Json.MAPPER.createObjectNode();
        put(new KnowledgeDefined(account, id, name, "", type, "COMPLETED", 1, details, null, now, now));
        return id.value();
    }

    public void remove(String id) {
        catalog.remove(account, id).await().atMost(PATIENCE);
    }

    /** A message of a customer, as the gateway and the guardrails let it pass; its turn is given up at the deadline. */
    public MessageReceived say(String assistant, String session, String text) {
        return say(assistant, session, text, Instant.now());
    }

    /** The same, at another time. */
    public MessageReceived say(String assistant, String session, String text, Instant at) {
        return say(assistant, session, text, at, "email:ada@example.com");
    }

    /** The same, of another customer. */
    public MessageReceived say(String assistant, String session, String text, String identity) {
        return say(assistant, session, text, Instant.now(), identity);
    }

    private MessageReceived say(String assistant, String session, String text, Instant at, String identity) {
        var message = send(assistant, session, text, at, identity);
        append(new MessageAccepted(message.header().answer(at), message.message(), PASS));
        return message;
    }

    /** A message that is still being screened. */
    public MessageReceived send(String assistant, String session, String text) {
        return send(assistant, session, text, Instant.now(), "email:ada@example.com");
    }

    /** It passes. */
    public void accept(MessageReceived message) {
        append(new MessageAccepted(message.header().answer(Instant.now()), message.message(), PASS));
    }

    /** It passes in other words, in which the placeholder stands for some of it. */
    public void redact(MessageReceived message, String words, String placeholder) {
        append(new MessageAccepted(
                message.header().answer(Instant.now()),
                message.message(),
                words,
                new Placeholders(Map.of(placeholder, "sealed")),
                new Verdict(Verdict.Decision.REDACT, List.of(), 1)));
    }

    /** It does not pass. */
    public TurnCompleted block(MessageReceived message) {
        append(new MessageBlocked(
                message.header().answer(Instant.now()),
                message.message(),
                "I can't help with that.",
                new Verdict(Verdict.Decision.BLOCK, List.of(), 1)));
        return await(TurnCompleted.class);
    }

    private MessageReceived send(String assistant, String session, String text, Instant at, String identity) {
        var id = EventId.create();
        var header = Header.first(
                id, at, Instant.now().plusSeconds(25), account, new AssistantId(assistant), new SessionId(session));
        var message = new MessageReceived(header, MessageId.of(id, at), identity, text, Mode.CHAT, "rest");
        append(message);
        return message;
    }

    /** The tool answers what it was asked next. */
    public ToolCallRequested answer(String text) {
        var request = await(ToolCallRequested.class);
        var completed = new ToolCallCompleted(
                request.header().answer(Instant.now()), request.call(), request.name(), new ToolResult.Answer(text));
        append(completed);
        append(new ToolResultScreened(completed.header().answer(Instant.now()), request.call(), null, PASS));
        return request;
    }

    /** What was asked for next is found in its first source, in these words. */
    public RetrievalRequested find(String text) {
        var request = await(RetrievalRequested.class);
        var passage = new Passage(
                new ChunkId("chunk_1"),
                request.sources().getFirst(),
                "Help",
                "Prices",
                "https://shop.example/p",
                2,
                text,
                1);
        append(new RetrievalCompleted(
                request.header().answer(Instant.now()), request.call(), new RetrievalResult.Found(List.of(passage))));
        return request;
    }

    /** What was asked next of the customer's proof has come to this. */
    public VerificationRequested verify(VerificationResult result) {
        var request = await(VerificationRequested.class);
        append(new VerificationCompleted(request.header().answer(Instant.now()), request.call(), result));
        return request;
    }

    /** The next draft leaves as the reply. */
    public TurnCompleted approve() {
        return approve(Instant.now());
    }

    /** The same, at another time. */
    public TurnCompleted approve(Instant at) {
        var draft = await(ReplyDrafted.class);
        append(new ReplyApproved(draft.header().answer(at), 0, true, draft.text(), PASS));
        return await(TurnCompleted.class);
    }

    /** The next event of this type that this account's sessions bring. */
    public <E extends ConversationEvent> E await(Class<E> type) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var found = next(type);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return fail("No " + type.getSimpleName());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private <E extends ConversationEvent> Optional<E> next(Class<E> type) {
        Optional<E> found = Optional.empty();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            if (found.isEmpty()) {
                found = event(record).filter(type::isInstance).map(type::cast);
            } else {
                again(record);
            }
        }
        return found;
    }

    private void again(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        if (consumer.position(partition) > record.offset()) {
            consumer.seek(partition, record.offset());
        }
    }

    private Optional<ConversationEvent> event(ConsumerRecord<String, byte[]> record) {
        return Codec.type(record.headers())
                .map(type -> Codec.event(type, record.value()))
                .filter(event -> event.header().account().equals(account));
    }

    private void put(CatalogEntry entry) {
        catalog.put(entry).await().atMost(PATIENCE);
    }

    private void append(ConversationEvent event) {
        log.append(event).await().atMost(PATIENCE);
    }
}
