package io.purser.contract.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the group has given this reader its part of the log. */
@ApplicationScoped
@Readiness
class LogReady implements HealthCheck {

    private final LogReader reader;
    private final KnowledgeLogReader knowledge;

    LogReady(LogReader reader, KnowledgeLogReader knowledge) {
        this.reader = reader;
        this.knowledge = knowledge;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(reader.placed() && knowledge.placed())
                .build();
    }
}
