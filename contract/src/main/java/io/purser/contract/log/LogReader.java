package io.purser.contract.log;

import io.purser.contract.event.ConversationEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads what happens in sessions: folds in order, acts in parallel, acknowledges when the deed is done. An outage is waited out with
 * the record held; a poison record is set aside after a few tries and the rest goes on.
 */
@ApplicationScoped
public class LogReader {

    private final TopicReader<ConversationEvent> reader;

    LogReader(
            DeadLetters deadLetters,
            LogSettings settings,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        reader = new TopicReader<>(LogTopic.CONVERSATIONS, group, settings, deadLetters, vertx);
    }

    /** Reads until the service stops. Events of other types are passed over unparsed. */
    public void read(Set<Class<? extends ConversationEvent>> interests, Reactor<ConversationEvent> reactor) {
        reader.read(interests, reactor);
    }

    /** True when no event can be missed any more, also when this service does not read the log. */
    public boolean placed() {
        return reader.placed();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        reader.stop();
    }
}
