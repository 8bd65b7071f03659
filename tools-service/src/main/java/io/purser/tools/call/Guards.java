package io.purser.tools.call;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.id.ToolId;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** A bulkhead, a circuit breaker and, where it does no harm, one more try for each tool. */
@ApplicationScoped
class Guards implements Guard {

    private static final int WAITING_AT_MOST = 10_000;
    private static final int CALLS_LOOKED_AT = 20;
    private static final double SICK_AT_MOST = 0.5;
    private static final long REST_SECONDS = 5;
    private static final long PAUSE_MILLIS = 200;

    private final ConcurrentMap<ToolId, Held> guards = new ConcurrentHashMap<>();
    private final CallConfig config;

    /** @param tool what the guard was made for: a new definition gets a new guard */
    private record Held(ReadyTool tool, TypedGuard<Uni<EgressOutcome>> guard) {}

    Guards(CallConfig config) {
        this.config = config;
    }

    @Override
    public Uni<EgressOutcome> around(ReadyTool tool, Supplier<Uni<EgressOutcome>> request) {
        return guard(tool)
                .get(() -> Uni.createFrom().deferred(request::get).invoke(Guards::failWhenSick))
                .onFailure(Sick.class)
                .recoverWithItem(failure -> ((Sick) failure).outcome())
                .onFailure(CircuitBreakerOpenException.class)
                .recoverWithItem(
                        new Unreachable("The tool has failed again and again and is left alone for some seconds"))
                .onFailure(BulkheadException.class)
                .recoverWithItem(new Unreachable("Too many calls wait for the tool"));
    }

    void forget(@Observes CatalogChange change) {
        if (change.entry().isEmpty()) {
            guards.remove(new ToolId(change.subject()));
        }
    }

    private TypedGuard<Uni<EgressOutcome>> guard(ReadyTool tool) {
        return guards.compute(
                        tool.definition().id(),
                        (id, held) -> held != null && held.tool() == tool ? held : new Held(tool, make(tool)))
                .guard();
    }

    private TypedGuard<Uni<EgressOutcome>> make(ReadyTool tool) {
        var builder = TypedGuard.create(new TypeLiteral<Uni<EgressOutcome>>() {})
                .withBulkhead()
                .limit(Optional.ofNullable(tool.webhook().atOnce()).orElse(config.atOnce()))
                .queueSize(WAITING_AT_MOST)
                .done()
                .withCircuitBreaker()
                .failOn(Sick.class)
                .requestVolumeThreshold(CALLS_LOOKED_AT)
                .failureRatio(SICK_AT_MOST)
                .delay(REST_SECONDS, ChronoUnit.SECONDS)
                .done();
        return (tool.webhook().repeatable() ? withOneMoreTry(builder) : builder).build();
    }

    private static TypedGuard.Builder<Uni<EgressOutcome>> withOneMoreTry(
            TypedGuard.Builder<Uni<EgressOutcome>> builder) {
        return builder.withRetry()
                .maxRetries(1)
                .delay(PAUSE_MILLIS, ChronoUnit.MILLIS)
                .whenException(Sick::isDisconnected)
                .done();
    }

    private static void failWhenSick(EgressOutcome outcome) {
        if (Sick.is(outcome)) {
            throw new Sick(outcome);
        }
    }
}
