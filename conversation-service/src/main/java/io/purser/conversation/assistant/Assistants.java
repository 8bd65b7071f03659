package io.purser.conversation.assistant;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.CatalogWriter;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Assistants and their changes: the row first, then the catalog, so that the others see what is stored. */
@ApplicationScoped
class Assistants {

    private static final int TRIES = 100;

    private final AssistantTable table;
    private final CatalogWriter writer;
    private final CatalogView view;
    private final SealedSecrets secrets;
    private final StepLimit steps;
    private final Clock clock = Clock.systemUTC();

    Assistants(AssistantTable table, CatalogWriter writer, CatalogView view, SealedSecrets secrets, StepLimit steps) {
        this.table = table;
        this.writer = writer;
        this.view = view;
        this.secrets = secrets;
        this.steps = steps;
    }

    Uni<AssistantRow> create(Grant grant, AssistantRequest request) {
        Definition definition = request.applyTo(Definition.NEW, grant.limits(), steps.maxSteps());
        Instant now = now();
        var row = new AssistantRow(AssistantId.create(), grant.account(), 1, definition, now, now);
        return table.count(grant.account())
                .invoke(there ->
                        Limits.within("assistants", there + 1, grant.limits().assistants()))
                .chain(() -> table.insert(row, sealed(row, request)))
                .chain(() -> publish(row))
                .replaceWith(row);
    }

    Uni<AssistantRow> fetch(AccountId account, String id) {
        return table.find(account, id).map(found -> found.orElseThrow(() -> ApiException.notFound("assistant " + id)));
    }

    Uni<List<AssistantRow>> list(AccountId account, PageRequest page) {
        return table.list(account, page);
    }

    Uni<AssistantRow> update(Grant grant, String id, AssistantRequest request) {
        return change(
                grant.account(),
                id,
                definition -> request.applyTo(definition, grant.limits(), steps.maxSteps()),
                request);
    }

    /** A new version, unless the definition stays the same. */
    Uni<AssistantRow> change(AccountId account, String id, UnaryOperator<Definition> what) {
        return change(account, id, what, null);
    }

    /** Its sessions and their history stay. */
    Uni<Void> delete(AccountId account, String id) {
        return table.delete(account, id)
                .invoke(gone -> {
                    if (!gone) {
                        throw ApiException.notFound("assistant " + id);
                    }
                })
                .chain(() -> writer.remove(account, id));
    }

    /** Whether it is in this service's view of the catalog, after a look at its present end if need be. */
    Uni<Boolean> isDefined(AccountId account, String id, Class<? extends CatalogEntry> type) {
        return view.findFresh(account, id, type).map(found -> found.isPresent());
    }

    private Uni<AssistantRow> change(
            AccountId account, String id, UnaryOperator<Definition> what, @Nullable AssistantRequest request) {
        return fetch(account, id)
                .chain(row -> keep(row, what.apply(row.definition()), request))
                .onFailure(Outrun.class)
                .retry()
                .atMost(TRIES)
                .call(this::publish);
    }

    private Uni<AssistantRow> keep(AssistantRow row, Definition next, @Nullable AssistantRequest request) {
        String credential = request == null ? null : sealed(row, request);
        if (credential == null && next.equals(row.definition())) {
            return Uni.createFrom().item(row);
        }
        AssistantRow after = row.saying(next, now());
        return table.replace(row.version(), after, credential).map(kept -> {
            if (!kept) {
                throw new Outrun();
            }
            return after;
        });
    }

    /** Null when none is sent, empty when it is to be taken away. */
    private @Nullable String sealed(AssistantRow row, AssistantRequest request) {
        SegmentCredential credential = request.segmentCredential();
        if (credential == null) {
            return null;
        }
        return credential.isEmpty()
                ? ""
                : secrets.seal(credential.json(), row.account(), row.id().value());
    }

    /** When several change an assistant at once, the last to publish sees what the others have stored. */
    private Uni<Void> publish(AssistantRow row) {
        return writer.put(defined(row))
                .chain(() -> table.find(row.account(), row.id().value()))
                .chain(found -> found.map(latest -> latest.version() == row.version()
                                ? Uni.createFrom().voidItem()
                                : publish(latest))
                        .orElseGet(() -> writer.remove(row.account(), row.id().value())));
    }

    private static AssistantDefined defined(AssistantRow row) {
        Definition definition = row.definition();
        return new AssistantDefined(
                row.account(),
                row.id(),
                definition.name(),
                definition.model(),
                definition.tools(),
                definition.knowledge(),
                row.created(),
                row.updated());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Somebody else has changed the assistant meanwhile. */
    private static final class Outrun extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
