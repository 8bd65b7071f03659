package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Codec;
import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The assistants of all accounts; every query names the account. */
@ApplicationScoped
class AssistantTable {

    private static final String FIND =
            """
            select id, account, version, created, updated, case when version = $3 then null else (
                select definition::text from assistant_version where assistant = id and number = version) end as definition
            from assistant where account = $1 and id = $2""";
    private static final String LIST =
            "select id, account, version, created, updated from assistant where account = $1";
    private static final String INSERT =
            """
            with made as (
                insert into assistant (id, account, version, segment_credential, created, updated)
                values ($1, $2, $3, nullif($4, ''), $5, $5) returning id, version)
            insert into assistant_version (assistant, number, definition, created)
            select id, version, $6::text::jsonb, $5 from made""";
    /** Changes nothing when the assistant is no longer at the version that the change began with. */
    private static final String REPLACE =
            """
            with moved as (
                update assistant set version = $3, updated = $5,
                    segment_credential = case when $4::text is null then segment_credential else nullif($4, '') end
                where id = $1 and account = $2 and version = $7 returning id, version),
            kept as (
                insert into assistant_version (assistant, number, definition, created)
                select id, version, $6::text::jsonb, $5 from moved where version > $7)
            select id from moved""";

    private static final String DELETE = "delete from assistant where account = $1 and id = $2";
    private static final String COUNT = "select count(*) from assistant where account = $1";

    private final Pool database;
    private final Definitions definitions;

    AssistantTable(Pool database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    /** Empty when there is none, or it is another account's. */
    Uni<Optional<AssistantRow>> find(AccountId account, String id) {
        var known = definitions.known(id);
        return database.preparedQuery(FIND)
                .execute(Tuple.of(account.value(), id, known.number()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row(row, definition(row, known)))
                        .findFirst());
    }

    /** Newest first, as ids sort by time. */
    Uni<List<AssistantRow>> list(AccountId account, PageRequest page) {
        String by = " order by id " + (page.forward() ? "desc" : "asc") + " limit " + page.fetch();
        return page.cursor()
                .map(cursor -> database.preparedQuery(LIST + " and id " + (cursor.forward() ? "<" : ">") + " $2" + by)
                        .execute(Tuple.of(account.value(), cursor.key())))
                .orElseGet(() -> database.preparedQuery(LIST + by).execute(Tuple.of(account.value())))
                .chain(this::defined);
    }

    private Uni<List<AssistantRow>> defined(RowSet<Row> rows) {
        return definitions
                .all(StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getInteger("version"))))
                .map(
                        found -> StreamSupport.stream(rows.spliterator(), false)
                                .flatMap(row -> Optional.ofNullable(found.get(row.getString("id")))
                                        .map(definition -> row(row, definition))
                                        .stream())
                                .toList());
    }

    Uni<Long> count(AccountId account) {
        return database.preparedQuery(COUNT)
                .execute(Tuple.of(account.value()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** @param credential sealed; empty or null for none */
    Uni<Void> insert(AssistantRow row, @Nullable String credential) {
        return database.preparedQuery(INSERT).execute(values(row, credential)).replaceWithVoid();
    }

    /**
     * Keeps the assistant as it is after a change.
     *
     * @param before the version with which the change began
     * @param credential sealed; null when it stays as it is, empty when it is taken away
     * @return false when somebody else has changed it meanwhile; nothing is changed then
     */
    Uni<Boolean> replace(int before, AssistantRow after, @Nullable String credential) {
        return database.preparedQuery(REPLACE)
                .execute(values(after, credential).addInteger(before))
                .map(rows -> rows.size() == 1);
    }

    /** False when there was none. */
    Uni<Boolean> delete(AccountId account, String id) {
        return database.preparedQuery(DELETE)
                .execute(Tuple.of(account.value(), id))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Tuple values(AssistantRow row, @Nullable String credential) {
        return Tuple.tuple()
                .addString(row.id().value())
                .addString(row.account().value())
                .addInteger(row.version())
                .addString(credential)
                .addOffsetDateTime(row.updated().atOffset(ZoneOffset.UTC))
                .addString(new String(Codec.value(row.definition()), StandardCharsets.UTF_8));
    }

    private Definition definition(Row row, Definitions.Known known) {
        return definitions.of(row.getString("id"), row.getInteger("version"), row.getString("definition"), known);
    }

    private static AssistantRow row(Row row, Definition definition) {
        return new AssistantRow(
                new AssistantId(row.getString("id")),
                new AccountId(row.getString("account")),
                row.getInteger("version"),
                definition,
                row.getOffsetDateTime("created").toInstant(),
                row.getOffsetDateTime("updated").toInstant());
    }
}
