package io.purser.contract.log;

import io.purser.contract.event.KnowledgeEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of what happens to knowledge sources. It has a writer of its own, so that no session waits behind a load of chunks. */
@ApplicationScoped
public class KnowledgeLog {

    private final LogWriter writer;
    private final String source;

    KnowledgeLog(LogSettings settings, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.writer = new LogWriter(settings.writer());
        this.source = source;
    }

    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
        writer.close();
    }

    /** Done when the broker has the event; fails after 10 s, or when it is larger than the broker takes. */
    public Uni<Void> append(KnowledgeEvent event) {
        return writer.append(() -> Codec.record(LogTopic.CHUNKS.name(), event, source));
    }
}
