package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Limits;
import io.purser.tools.policy.Owner;
import io.purser.tools.policy.Policies;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An account's tools: stored first, then announced, so that the catalog never knows what is not stored. */
@ApplicationScoped
class Tools {

    private final ToolRows rows;
    private final ShownTools shown;
    private final Publication publication;
    private final Policies policies;
    private final Clock clock = Clock.systemUTC();

    Tools(ToolRows rows, ShownTools shown, Publication publication, Policies policies) {
        this.rows = rows;
        this.shown = shown;
        this.publication = publication;
        this.policies = policies;
    }

    /** Done when every service can know of it. */
    Uni<ToolRow> create(AccountId account, ToolRequest request, Limits limits) {
        var now = now();
        var row = ToolRow.create(account, Rules.created(request, limits), now);
        return Panache.withTransaction(() -> roomFor(account, limits)
                        .chain(() -> rows.persistAndFlush(row))
                        .call(() -> give(row, request, now)))
                .call(() -> publication.publish(row.id));
    }

    /** With its policies. */
    Uni<ToolView> fetch(AccountId account, String id, String base) {
        return shown.find(account, id, base)
                .map(found -> found.orElseThrow(() -> absent(id)))
                .chain(tool ->
                        policies.of(account, new Owner.OfTool(new ToolId(id))).map(tool::withPolicies));
    }

    Uni<List<ToolView>> list(AccountId account, PageRequest page, Optional<Collection<String>> among, String base) {
        return shown.list(account, page, among, base);
    }

    Uni<ToolRow> update(AccountId account, String id, ToolRequest request, Limits limits) {
        var now = now();
        return change(
                account,
                id,
                row -> give(row.change(Rules.changed(request, row.definition(), limits), now), request, now));
    }

    /** Its policies go at once; what was called before stays on the log. */
    Uni<Void> remove(AccountId account, String id) {
        return change(account, id, row -> {
                    row.removed = now();
                    return policies.remove(account, owner(row));
                })
                .replaceWithVoid();
    }

    private Uni<Void> roomFor(AccountId account, Limits limits) {
        return rows.countForNew(account)
                .invoke(count -> Limits.within("tools", count + 1, limits.tools()))
                .replaceWithVoid();
    }

    private Uni<Void> give(ToolRow row, ToolRequest request, Instant now) {
        return request.policy() == null
                ? Uni.createFrom().voidItem()
                : policies.give(new AccountId(row.account), owner(row), request.policy(), now)
                        .replaceWithVoid();
    }

    private Uni<ToolRow> change(AccountId account, String id, Function<ToolRow, Uni<?>> what) {
        return Panache.withTransaction(() -> rows.lock(account, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> absent(id))
                        .call(what))
                .call(row -> publication.publish(row.id));
    }

    private static Owner owner(ToolRow row) {
        return new Owner.OfTool(new ToolId(row.id));
    }

    private static ApiException absent(String id) {
        return ApiException.notFound(id);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
