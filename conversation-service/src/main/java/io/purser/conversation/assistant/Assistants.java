package io.purser.conversation.assistant;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.CatalogWriter;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Assistants and what is attached to them: the row first, then the catalog, so that the others see what is stored. */
@ApplicationScoped
class Assistants {

    private final AssistantRows rows;
    private final CatalogWriter writer;
    private final CatalogView view;
    private final Clock clock = Clock.systemUTC();

    Assistants(AssistantRows rows, CatalogWriter writer, CatalogView view) {
        this.rows = rows;
        this.writer = writer;
        this.view = view;
    }

    Uni<AssistantEntity> create(AccountId account, AssistantRequest request) {
        var row = new AssistantEntity();
        row.id = AssistantId.create().value();
        row.account = account.value();
        row.created = now();
        return Panache.withTransaction(() -> rows.persist(request.applyTo(row, row.created)))
                .call(this::publish);
    }

    Uni<AssistantEntity> fetch(AccountId account, String id) {
        return Panache.withSession(() -> existing(account, id));
    }

    Uni<List<AssistantEntity>> list(AccountId account, PageRequest page) {
        return Panache.withSession(() -> rows.list(account, page));
    }

    Uni<AssistantEntity> update(AccountId account, String id, AssistantRequest request) {
        return change(account, id, row -> request.applyTo(row, now()));
    }

    /** Its sessions and their history stay. */
    Uni<Void> delete(AccountId account, String id) {
        return Panache.withTransaction(() -> existing(account, id).call(row -> rows.delete(row)))
                .chain(row -> writer.remove(account, id));
    }

    /** Done when the tool is in this service's view of the catalog and the assistant is stored with it. */
    Uni<Void> attachTool(AccountId account, String id, String tool) {
        return defined(account, tool, ToolDefined.class, "tool")
                .chain(() -> change(account, id, row -> row.tools.add(tool)))
                .replaceWithVoid();
    }

    Uni<Void> detachTool(AccountId account, String id, String tool) {
        return change(account, id, row -> remove(row.tools, tool, "tool")).replaceWithVoid();
    }

    /** Done when the source is in this service's view of the catalog and the assistant is stored with it. */
    Uni<Void> attachKnowledge(AccountId account, String id, String source) {
        return defined(account, source, KnowledgeDefined.class, "knowledge")
                .chain(() -> change(account, id, row -> row.knowledge.add(source)))
                .replaceWithVoid();
    }

    Uni<Void> detachKnowledge(AccountId account, String id, String source) {
        return change(account, id, row -> remove(row.knowledge, source, "knowledge"))
                .replaceWithVoid();
    }

    private Uni<AssistantEntity> existing(AccountId account, String id) {
        return rows.find(account, id).onItem().ifNull().failWith(() -> ApiException.notFound("assistant " + id));
    }

    private Uni<AssistantEntity> change(AccountId account, String id, Consumer<AssistantEntity> what) {
        return Panache.withTransaction(() -> existing(account, id).invoke(what).invoke(row -> row.updated = now()))
                .call(this::publish);
    }

    private <E extends CatalogEntry> Uni<Void> defined(AccountId account, String id, Class<E> type, String what) {
        return view.findFresh(account, id, type)
                .map(found -> found.orElseThrow(() -> ApiException.notFound(what + " " + id)))
                .replaceWithVoid();
    }

    private static void remove(Set<String> attached, String id, String what) {
        if (!attached.remove(id)) {
            throw ApiException.notFound(what + " " + id);
        }
    }

    private Uni<Void> publish(AssistantEntity row) {
        return writer.put(new AssistantDefined(
                new AccountId(row.account),
                new AssistantId(row.id),
                row.name,
                row.model,
                row.tools.stream().map(ToolId::new).toList(),
                row.knowledge.stream().map(KnowledgeId::new).toList(),
                row.created,
                row.updated));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
