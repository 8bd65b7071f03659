package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The log of what happened in sessions. */
@ApplicationScoped
public class ConversationLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WAITING_AT_MOST = 10_000;

    private final MutinyEmitter<byte[]> emitter;
    private final String source;

    ConversationLog(
            @Channel("conversations-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING_AT_MOST)
                    MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.emitter = emitter;
        this.source = source;
    }

    /** Done when the broker has the event; fails after 10 s, or at once when 10,000 events wait. */
    public Uni<Void> append(ConversationEvent event) {
        return Uni.createFrom()
                .deferred(() -> emitter.sendMessage(record(event)))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    /** All of them, in this order for one session. */
    public Uni<Void> append(List<? extends ConversationEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(events.stream().map(this::append).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }

    private Message<byte[]> record(ConversationEvent event) {
        return Message.of(Codec.value(event))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.header().key())
                        .withHeaders(Codec.headers(event, source))
                        .build());
    }
}
