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
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/** A bulkhead, a circuit breaker and, where they do no harm, further tries for each tool. */
@ApplicationScoped
class Guards implements Guard {

    private static final int WAITING_AT_MOST = 10_000;
    private static final int CALLS_LOOKED_AT = 20;
    private static final int SICK_PERCENT = 50;
    private static final Duration REST = Duration.ofSeconds(5);

    private final ConcurrentMap<ToolId, Held> guards = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final CallConfig config;

    /** @param tool what the guard was made for: a new definition gets a new guard */
    private record Held(ReadyTool tool, TypedGuard<Uni<EgressOutcome>> guard) {}

    Guards(CallConfig config) {
        this.config = config;
    }

    @Override
    public Uni<EgressOutcome> around(ReadyTool tool, Duration limit, Supplier<Uni<EgressOutcome>> request) {
        var tries = new Tries(tool.callee().settings(), clock, clock.instant().plus(limit));
        return guard(tool)
                .get(() -> Uni.createFrom().deferred(request::get).invoke(tries::judge))
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
        var settings = tool.callee().settings();
        var builder = TypedGuard.create(new TypeLiteral<Uni<EgressOutcome>>() {})
                .withBulkhead()
                .limit(or(tool.callee().atOnce(), config.atOnce()))
                .queueSize(WAITING_AT_MOST)
                .done()
                .withCircuitBreaker()
                .when(Sick::isFault)
                .requestVolumeThreshold(or(settings.breakerCalls(), CALLS_LOOKED_AT))
                .failureRatio(or(settings.breakerPercent(), SICK_PERCENT) / 100.0)
                .delay(or(settings.breakerRest(), REST).toMillis(), ChronoUnit.MILLIS)
                .done();
        int further = tool.callee().repeatable() ? Tries.most(settings) - 1 : 0;
        return (further > 0 ? withRetry(builder, further, Tries.pause(settings)) : builder).build();
    }

    private static TypedGuard.Builder<Uni<EgressOutcome>> withRetry(
            TypedGuard.Builder<Uni<EgressOutcome>> builder, int further, Duration pause) {
        return builder.withRetry()
                .maxRetries(further)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .jitter(pause.toMillis() / 2, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(Tries.LONGEST_PAUSE.toMillis(), ChronoUnit.MILLIS)
                .done()
                .whenException(Sick::isWorthAnotherTry)
                .done();
    }

    private static <T> T or(@Nullable T own, T usual) {
        return own == null ? usual : own;
    }
}
