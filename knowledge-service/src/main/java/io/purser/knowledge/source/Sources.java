package io.purser.knowledge.source;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Limits;
import io.purser.security.SealedSecrets;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored sources, as their owners see them. Another account's source is as absent as one that never was. */
@ApplicationScoped
class Sources implements PanacheRepositoryBase<SourceRow, String> {

    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('sources of ' || ?1, 0))";
    private static final String OF_ACCOUNT = "account = :account and removed = false";

    private final SealedSecrets secrets;

    Sources(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    @WithTransaction
    Uni<Source> add(AccountId account, NewSource source, Limits limits) {
        var row = new SourceRow(account, source, limits.pagesPerSource(), now());
        seal(row, source.fill().secret());
        return roomFor(account, limits)
                .chain(() -> persist(row))
                .chain(this::getSession)
                .chain(session ->
                        session.persist(new ContentRow(row.id, source.fill().content())))
                .replaceWith(row::source);
    }

    @WithSession
    Uni<Source> get(AccountId account, String id) {
        return named(account, id)
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
    Uni<Content> content(KnowledgeId id) {
        return getSession()
                .chain(session -> session.find(ContentRow.class, id.value()))
                .map(ContentRow::content);
    }

    @WithTransaction
    Uni<Source> change(AccountId account, String id, SourceChange change) {
        return locked(account, id).chain(row -> getSession().chain(session -> change(row, change, session)));
    }

    @WithTransaction
    Uni<Source> refresh(AccountId account, String id, Limits limits, Refresh refresh) {
        return locked(account, id).map(row -> {
            refresh.requireSense(row.type);
            row.refresh(limits.pagesPerSource(), refresh, now());
            return row.source();
        });
    }

    /** The row stays until the catalog knows. */
    @WithTransaction
    Uni<Source> remove(AccountId account, String id) {
        return locked(account, id).map(row -> {
            row.removed = true;
            row.touch(now());
            return row.source();
        });
    }

    private Uni<Source> change(SourceRow row, SourceChange change, Mutiny.Session session) {
        change.name().ifPresent(name -> row.name = name);
        change.description().ifPresent(description -> row.description = description);
        change.embeddingModel()
                .filter(model -> !model.equals(row.embeddingModel))
                .ifPresent(model -> row.embedWith(model, now()));
        change.returnDirect().ifPresent(direct -> row.returnDirect = direct);
        change.searchMeaning().ifPresent(meaning -> row.searchMeaning = meaning.share());
        row.touch(now());
        return change.fill()
                .map(fill -> session.find(ContentRow.class, row.id).invoke(stored -> replace(row, stored, fill)))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .replaceWith(row::source);
    }

    /** What is there already is made searchable again only when it has failed. */
    private void replace(SourceRow row, ContentRow stored, Fill fill) {
        if (row.status == SourceStatus.FAILED
                || fill.secret() instanceof Secret.New
                || !fill.content().isLike(stored.content())
                || !row.details.equals(fill.details().toString())) {
            stored.fill(fill.content());
            seal(row, fill.secret());
            row.renew(fill, now());
        }
    }

    private void seal(SourceRow row, Secret secret) {
        row.secret = switch (secret) {
            case Secret.None() -> null;
            case Secret.Same() -> row.secret;
            case Secret.New(var text) -> secrets.seal(text, new AccountId(row.account), row.id);
        };
    }

    /** Nobody else adds a source to the account before this transaction ends. */
    private Uni<Void> roomFor(AccountId account, Limits limits) {
        return getSession()
                .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                        .setParameter(1, account.value())
                        .getSingleResult())
                .chain(() -> count(OF_ACCOUNT, of(account)))
                .invoke(count -> Limits.within("knowledge", count + 1, limits.knowledge()))
                .replaceWithVoid();
    }

    private Uni<SourceRow> locked(AccountId account, String id) {
        return named(account, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(id));
    }

    /** No id holds a NUL, and the database would not even look for one. */
    private PanacheQuery<SourceRow> named(AccountId account, String id) {
        if (id.indexOf('\0') >= 0) {
            throw ApiException.notFound(id);
        }
        return find(OF_ACCOUNT + " and id = :id", of(account).and("id", id));
    }

    private static Parameters of(AccountId account) {
        return Parameters.with("account", account.value());
    }

    /** As exact as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
