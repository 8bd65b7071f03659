package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An account's tools: stored first, then announced, so that the catalog never knows what is not stored. */
@ApplicationScoped
class Tools {

    private final ToolRows rows;
    private final Publication publication;
    private final Clock clock = Clock.systemUTC();

    Tools(ToolRows rows, Publication publication) {
        this.rows = rows;
        this.publication = publication;
    }

    /** Done when every service can know of it. */
    Uni<ToolRow> create(AccountId account, Definition definition) {
        return Panache.withTransaction(() -> rows.persist(ToolRow.create(account, definition, now())))
                .call(row -> publication.publish(row.id));
    }

    Uni<ToolRow> fetch(AccountId account, String id) {
        return Panache.withSession(() -> rows.find(account, id))
                .onItem()
                .ifNull()
                .failWith(() -> absent(id));
    }

    Uni<List<ToolRow>> list(AccountId account, PageRequest page, Optional<Collection<String>> among) {
        return Panache.withSession(() -> rows.list(account, page, among));
    }

    Uni<ToolRow> update(AccountId account, String id, ToolRequest request) {
        return change(account, id, row -> row.change(Rules.changed(request, row.definition()), now()));
    }

    /** What was called before stays on the log. */
    Uni<Void> remove(AccountId account, String id) {
        return change(account, id, row -> row.removed = now()).replaceWithVoid();
    }

    private Uni<ToolRow> change(AccountId account, String id, Consumer<ToolRow> what) {
        return Panache.withTransaction(() -> rows.lock(account, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> absent(id))
                        .invoke(what))
                .call(row -> publication.publish(row.id));
    }

    private static ApiException absent(String id) {
        return ApiException.notFound(id);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
