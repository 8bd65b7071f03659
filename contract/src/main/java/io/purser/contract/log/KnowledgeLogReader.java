package io.purser.contract.log;

import io.purser.contract.event.KnowledgeEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what happens to knowledge sources, as {@link LogReader} does for sessions, but only a few records at a time: they are large. */
@ApplicationScoped
public class KnowledgeLogReader {

    private final TopicReader<KnowledgeEvent> reader;

    KnowledgeLogReader(
            DeadLetters deadLetters,
            LogSettings settings,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        String group = service + "-" + LogTopic.CHUNKS.name();
        reader = new TopicReader<>(LogTopic.CHUNKS, group, settings, deadLetters, vertx);
    }

    /** Reads until the service stops. Events of other types are passed over unparsed. */
    public void read(Set<Class<? extends KnowledgeEvent>> interests, Reactor<KnowledgeEvent> reactor) {
        reader.read(interests, reactor);
    }

    /** True when no event can be missed any more, also when this service does not read them. */
    public boolean placed() {
        return reader.placed();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        reader.stop();
    }
}
