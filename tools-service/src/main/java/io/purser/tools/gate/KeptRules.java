package io.purser.tools.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;

/**
 * Policies made ready once for each definition of a tool: they change together with it, so that a change counts from the next call
 * on, on each replica.
 */
@ApplicationScoped
class KeptRules {

    private final StoredPolicies stored;
    private final Workers workers;
    private final Cache<ToolId, Held> held;

    /** @param since when the definition was made that the rules are for */
    private record Held(Instant since, Uni<List<Rule>> rules) {}

    KeptRules(StoredPolicies stored, Workers workers, GateConfig config) {
        this.stored = stored;
        this.workers = workers;
        this.held = Caffeine.newBuilder()
                .maximumSize(config.kept())
                .expireAfterAccess(config.keptFor())
                .build();
    }

    /** Fails when they cannot be read now. */
    Uni<List<Rule>> of(ToolDefined tool) {
        return Uni.createFrom().deferred(() -> held.asMap()
                .compute(
                        tool.id(),
                        (id, present) ->
                                present != null && present.since().equals(tool.updated()) ? present : made(tool))
                .rules());
    }

    void forget(@Observes CatalogChange change) {
        if (change.entry().isEmpty()) {
            held.invalidate(new ToolId(change.subject()));
        }
    }

    /** What could not be read is not remembered. */
    private Held made(ToolDefined tool) {
        return new Held(
                tool.updated(),
                stored.of(tool.account(), tool.id())
                        .chain(this::ready)
                        .onFailure()
                        .invoke(() -> held.invalidate(tool.id()))
                        .memoize()
                        .indefinitely());
    }

    private Uni<List<Rule>> ready(List<StoredPolicy> policies) {
        return policies.isEmpty()
                ? Uni.createFrom().item(List.of())
                : workers.run(() -> Rules.of(policies), Workers.TO_READ);
    }
}
