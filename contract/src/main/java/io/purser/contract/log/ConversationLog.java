package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of what happened in sessions. */
@ApplicationScoped
public class ConversationLog {

    private final LogWriter writer;
    private final String source;

    ConversationLog(LogSettings settings, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.writer = new LogWriter(settings.writer());
        this.source = source;
    }

    void stop(@Observes ShutdownEvent event) {
        writer.close();
    }

    /**
     * Done when the broker has the event; fails after 10 s, or at once when 10,000 events wait. What follows runs on the
     * producer's thread, so it must be short.
     */
    public Uni<Void> append(ConversationEvent event) {
        return writer.append(() -> Codec.record(LogTopic.CONVERSATIONS.name(), event, source));
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
}
