package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force, without a round trip to the database for each text. What a replica knows is never older than {@link
 * PolicyConfig#inForceAfter} when it decides, and a change is answered only after that time: so whatever comes after the answer
 * is judged by the change, whichever replica gets it. Only one that has lost the database goes on with what it knows.
 */
@ApplicationScoped
public class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);
    private static final int AT_ONCE = 500;

    /** A look that hangs is given up; the next one begins anew. */
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(10);

    private final PolicyStore store;
    private final PolicyConfig config;
    private final Known known;
    private final AtomicReference<@Nullable Uni<Void>> look = new AtomicReference<>();
    private volatile long last;
    private volatile long seenAt;
    private volatile boolean seen;
    private Cancellable lookout = () -> {};

    @Inject
    Policies(PolicyStore store, PolicyConfig config, Usual usual) {
        this.store = store;
        this.config = config;
        this.known = new Known(usual);
    }

    void start(@Observes StartupEvent event) {
        lookout = Multi.createFrom()
                .ticks()
                .every(config.lookedForEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick ->
                        look().onFailure().invoke(Policies::warn).onFailure().recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Nobody looks for changed policies any more", failure));
    }

    @PreDestroy
    void stop() {
        lookout.cancel();
    }

    /** What holds for the assistant; fails when no policy could be read so far. */
    public Uni<InForce> of(AccountId account, AssistantId assistant) {
        return of(account, Optional.of(assistant));
    }

    /** As {@link #of(AccountId, AssistantId)}; without an assistant what holds for the account. */
    public Uni<InForce> of(AccountId account, Optional<AssistantId> assistant) {
        Supplier<InForce> now = () -> known.of(account, assistant);
        return isFresh() ? Uni.createFrom().item(now) : refreshed().map(done -> now.get());
    }

    /** Done when all replicas judge by what was written before the call. */
    Uni<Void> inForce() {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(config.inForceAfter())
                .call(() -> look());
    }

    private boolean isFresh() {
        return seen && System.nanoTime() - seenAt < config.inForceAfter().toNanos();
    }

    private Uni<Void> refreshed() {
        return look().ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithUni(failure -> seen
                        ? Uni.createFrom().voidItem().invoke(() -> warn(failure))
                        : Uni.createFrom().failure(failure));
    }

    /** Who asks while a look is under way shares it. */
    private Uni<Void> look() {
        return Uni.createFrom().deferred(() -> {
            var fresh = Uni.createFrom()
                    .deferred(this::read)
                    .ifNoItem()
                    .after(LOOK_PATIENCE)
                    .fail()
                    .onTermination()
                    .invoke(() -> look.set(null))
                    .memoize()
                    .indefinitely();
            var running = look.compareAndExchange(null, fresh);
            return running == null ? fresh : running;
        });
    }

    private Uni<Void> read() {
        long began = System.nanoTime();
        return readOn().invoke(() -> {
            seenAt = began;
            seen = true;
        });
    }

    private Uni<Void> readOn() {
        return store.changes(last, AT_ONCE)
                .invoke(this::apply)
                .chain(changes -> changes.size() < AT_ONCE ? Uni.createFrom().voidItem() : readOn());
    }

    private void apply(List<Change> changes) {
        changes.forEach(known::apply);
        if (!changes.isEmpty()) {
            last = changes.getLast().number();
        }
    }

    private static void warn(Throwable failure) {
        LOG.warnf(
                "Changed policies cannot be looked for, those known hold: %s",
                failure.getClass().getName());
    }
}
