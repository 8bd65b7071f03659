package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Event;
import io.purser.contract.event.EventHeader;
import io.purser.contract.event.KnowledgeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Events as records: a JSON value, and CloudEvents 1.0 attributes as headers (binary content mode of the Kafka binding). */
public final class Codec {

    /** The header that tells the kind of event, so that a reader can pass over a record without parsing it. */
    public static final String TYPE = "ce_type";

    private static final Map<Class<?>, Map<String, Class<?>>> TYPES = Stream.of(
                    ConversationEvent.class, KnowledgeEvent.class)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Codec::types));

    private Codec() {}

    public static String type(Event event) {
        return event.getClass().getSimpleName();
    }

    /** What the record's type header says, if it has one. */
    public static Optional<String> type(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(TYPE)).map(header -> new String(header.value(), UTF_8));
    }

    public static byte[] value(Object fact) {
        try {
            return Json.MAPPER.writeValueAsBytes(fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when the record is no event of a known type */
    public static ConversationEvent event(String type, byte[] value) {
        return event(ConversationEvent.class, type, value);
    }

    /** @throws IllegalArgumentException when the record is no event of the family */
    public static <E extends Event> E event(Class<E> family, String type, byte[] value) {
        Class<?> known = TYPES.getOrDefault(family, Map.of()).get(type);
        if (known == null) {
            throw new IllegalArgumentException("No event type " + type);
        }
        try {
            return family.cast(Json.MAPPER.readValue(value, known));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a " + type + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /** @throws IllegalArgumentException when the record is no event of the family */
    static <E extends Event> E event(Class<E> family, ConsumerRecord<String, byte[]> record) {
        return event(family, type(record.headers()).orElse(""), record.value());
    }

    /** @param source the service that writes it */
    public static ProducerRecord<String, byte[]> record(String topic, Event event, String source) {
        return new ProducerRecord<>(topic, null, event.header().key(), value(event), headers(event, source));
    }

    public static Headers headers(Event event, String source) {
        EventHeader header = event.header();
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(header.id().toString()))
                .add(TYPE, bytes(type(event)))
                .add("ce_source", bytes("/" + source))
                .add("ce_subject", bytes(header.subject()))
                .add("ce_time", bytes(header.at().toString()))
                .add("content-type", bytes("application/json"))
                .add("traceparent", bytes(header.traceparent()))
                .add("account", bytes(header.account().value()));
    }

    private static Map<String, Class<?>> types(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
