package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Where records go that could not be handled, as they were, with the reason and where they came from in the headers. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<byte[]> emitter;
    private final String reader;

    DeadLetters(
            @Channel("dead-letters-out") MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "quarkus.application.name") String reader) {
        this.emitter = emitter;
        this.reader = reader;
    }

    Uni<Void> setAside(ConsumerRecord<String, byte[]> record, Throwable why) {
        LOG.errorf("Set aside record %s: %s", place(record), why.getClass().getName());
        var headers = new RecordHeaders(record.headers())
                .add("dead_letter_reader", reader.getBytes(UTF_8))
                .add("dead_letter_reason", why.getClass().getName().getBytes(UTF_8))
                .add("dead_letter_origin", place(record).getBytes(UTF_8));
        return emitter.sendMessage(Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(record.key())
                        .withHeaders(headers)
                        .build()));
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }
}
