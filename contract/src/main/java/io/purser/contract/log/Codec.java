package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Events as records: a JSON value, and CloudEvents 1.0 attributes as headers (binary content mode of the Kafka binding). */
public final class Codec {

    /** The header that tells the kind of event, so that a reader can pass over a record without parsing it. */
    public static final String TYPE = "ce_type";

    private static final Map<String, Class<?>> TYPES = Arrays.stream(ConversationEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Codec() {}

    public static String type(ConversationEvent event) {
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
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("No event type " + type);
        }
        try {
            return (ConversationEvent) Json.MAPPER.readValue(value, known);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a " + type + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /** @throws IllegalArgumentException when the record is no event of a known type */
    static ConversationEvent event(ConsumerRecord<String, byte[]> record) {
        return event(type(record.headers()).orElse(""), record.value());
    }

    public static Headers headers(ConversationEvent event, String source) {
        Header header = event.header();
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(header.id().toString()))
                .add(TYPE, bytes(type(event)))
                .add("ce_source", bytes("/" + source))
                .add("ce_subject", bytes(header.session().value()))
                .add("ce_time", bytes(header.at().toString()))
                .add("content-type", bytes("application/json"))
                .add("traceparent", bytes(header.traceparent()))
                .add("account", bytes(header.account().value()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
