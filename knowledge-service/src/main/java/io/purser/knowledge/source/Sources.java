package io.purser.knowledge.source;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored sources, as their owners see them. Another account's source is as absent as one that never was. */
@ApplicationScoped
class Sources implements PanacheRepositoryBase<SourceRow, String> {

    private static final String OF_ACCOUNT = "account = :account and removed = false";

    @WithTransaction
    Uni<Source> add(AccountId account, NewSource source) {
        var row = new SourceRow(account, source, Instant.now());
        return persist(row)
                .chain(this::getSession)
                .chain(session -> session.persist(new ContentRow(row.id, source.content())))
                .replaceWith(row::source);
    }

    @WithSession
    Uni<Source> get(AccountId account, String id) {
        return find(OF_ACCOUNT + " and id = :id", of(account).and("id", id))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(id))
                .map(SourceRow::source);
    }

    /** Newest first, as ids sort by time; {@code among} limits the list to these ids. */
    @WithSession
    Uni<List<Source>> list(AccountId account, PageRequest page, Optional<List<String>> among) {
        var where = new StringBuilder(OF_ACCOUNT);
        var values = of(account);
        among.ifPresent(ids -> {
            where.append(" and id in (:ids)");
            values.and("ids", ids);
        });
        page.cursor().ifPresent(cursor -> {
            where.append(cursor.forward() ? " and id < :key" : " and id > :key");
            values.and("key", cursor.key());
        });
        return find(where.toString(), page.forward() ? Sort.descending("id") : Sort.ascending("id"), values)
                .page(0, page.fetch())
                .list()
                .map(rows -> rows.stream().map(SourceRow::source).toList());
    }

    @WithSession
    Uni<String> content(KnowledgeId id) {
        return getSession()
                .chain(session -> session.find(ContentRow.class, id.value()))
                .map(row -> row.body);
    }

    @WithTransaction
    Uni<Source> change(AccountId account, String id, SourceChange change) {
        return locked(account, id).chain(row -> getSession().chain(session -> change(row, change, session)));
    }

    /** The row stays until the catalog knows. */
    @WithTransaction
    Uni<Source> remove(AccountId account, String id) {
        return locked(account, id).map(row -> {
            row.removed = true;
            row.touch(Instant.now());
            return row.source();
        });
    }

    private Uni<Source> change(SourceRow row, SourceChange change, Mutiny.Session session) {
        change.name().ifPresent(name -> row.name = name);
        change.description().ifPresent(description -> row.description = description);
        row.touch(Instant.now());
        return change.content()
                .map(content -> session.find(ContentRow.class, row.id).invoke(stored -> replace(row, stored, content)))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .replaceWith(row::source);
    }

    private static void replace(SourceRow row, ContentRow stored, String content) {
        if (!stored.body.equals(content)) {
            stored.body = content;
            row.renew(content, Details.ofText(content), Instant.now());
        }
    }

    private Uni<SourceRow> locked(AccountId account, String id) {
        return find(OF_ACCOUNT + " and id = :id", of(account).and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(id));
    }

    private static Parameters of(AccountId account) {
        return Parameters.with("account", account.value());
    }
}
