package io.purser.gateway.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when no end of a turn can be missed any more. */
@ApplicationScoped
@Readiness
class Hearing implements HealthCheck {

    private final EndsOfTurns ends;

    Hearing(EndsOfTurns ends) {
        this.ends = ends;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ends of turns").status(ends.ready()).build();
    }
}
