package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Writes what is defined. */
@ApplicationScoped
public class CatalogWriter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MutinyEmitter<byte[]> emitter;

    CatalogWriter(@Channel("catalog-out") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Done when the broker has the entry. */
    public Uni<Void> put(CatalogEntry entry) {
        return write(CatalogKey.of(entry), Codec.value(entry), entry.getClass().getSimpleName());
    }

    /** Nothing stands under the subject's key any more. */
    public Uni<Void> remove(AccountId account, String subject) {
        return write(new CatalogKey(account, subject), null, "Removed");
    }

    private Uni<Void> write(CatalogKey key, byte @Nullable [] value, String type) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key.text())
                .withHeaders(new RecordHeaders().add(Codec.TYPE, type.getBytes(UTF_8)))
                .build();
        return emitter.sendMessage(Message.of(value).addMetadata(metadata))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
