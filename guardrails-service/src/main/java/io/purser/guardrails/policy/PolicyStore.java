package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.rest.PageRequest;
import io.purser.guardrails.gone.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The policies of all accounts. Changes are numbered in the order in which they become visible: who has read one has read all
 * before it.
 */
@ApplicationScoped
class PolicyStore implements Kept {

    /** Where the account's default stands among the assistants. */
    private static final String NONE = "";

    /** Only one change at a time takes a number, until it is visible. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('guardrails.policy'))";

    private static final String PUT =
            """
            insert into policy (account, assistant, document, change) values ($1, $2, $3::text::jsonb, nextval('policy_change'))
            on conflict (account, assistant) do update set document = excluded.document, change = excluded.change,
                created = case when policy.document is null then now() else policy.created end, updated = now()
            returning assistant, document::text as document, created, updated""";

    private static final String REMOVE =
            """
            update policy set document = null, change = nextval('policy_change'), updated = now()
            where account = $1 and assistant = $2 and document is not null""";

    private static final String FIND =
            """
            select assistant, document::text as document, created, updated
            from policy where account = $1 and document is not null""";

    private static final String CHANGES =
            """
            select change, account, assistant, document::text as document
            from policy where change > $1 order by change limit $2""";

    private final Pool pool;

    PolicyStore(Pool pool) {
        this.pool = pool;
    }

    /** @param assistant empty for the account's default */
    Uni<Stored> put(AccountId account, Optional<AssistantId> assistant, Policy policy) {
        return inTurn(PUT, Tuple.of(account.value(), key(assistant), PolicyJson.write(policy)))
                .map(rows -> stored(account, rows.iterator().next()));
    }

    /** False when there was none. */
    Uni<Boolean> remove(AccountId account, Optional<AssistantId> assistant) {
        return inTurn(REMOVE, Tuple.of(account.value(), key(assistant))).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> forget(AccountId account, AssistantId assistant) {
        var one = Optional.of(assistant);
        return find(account, one)
                .chain(found -> found.isPresent()
                        ? remove(account, one).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    Uni<Optional<Stored>> find(AccountId account, Optional<AssistantId> assistant) {
        return pool.preparedQuery(FIND + " and assistant = $2")
                .execute(Tuple.of(account.value(), key(assistant)))
                .map(rows -> rows(account, rows).stream().findFirst());
    }

    /** The default first, then by assistant. */
    Uni<List<Stored>> list(AccountId account, PageRequest page) {
        String after = page.cursor().map(PageRequest.Cursor::key).orElse(null);
        String place = page.forward()
                ? " and ($2::text is null or assistant > $2) order by assistant limit $3"
                : " and assistant < $2 order by assistant desc limit $3";
        return pool.preparedQuery(FIND + place)
                .execute(Tuple.of(account.value(), after == null ? null : key(after), page.fetch()))
                .map(rows -> rows(account, rows));
    }

    /** The oldest of those behind that number. */
    Uni<List<Change>> changes(long after, int most) {
        return pool.preparedQuery(CHANGES).execute(Tuple.of(after, most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PolicyStore::change)
                .toList());
    }

    private Uni<RowSet<Row>> inTurn(String sql, Tuple values) {
        return pool.withTransaction(
                connection -> connection.query(ONE_AT_A_TIME).execute().chain(() -> connection
                        .preparedQuery(sql)
                        .execute(values)));
    }

    private static List<Stored> rows(AccountId account, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> stored(account, row))
                .toList();
    }

    private static Stored stored(AccountId account, Row row) {
        return new Stored(
                account,
                assistant(row),
                PolicyJson.read(row.getString("document")).orElse(Policy.EMPTY),
                row.getOffsetDateTime("created").toInstant(),
                row.getOffsetDateTime("updated").toInstant());
    }

    private static Change change(Row row) {
        return new Change(
                row.getLong("change"),
                new AccountId(row.getString("account")),
                assistant(row),
                PolicyJson.read(row.getString("document")));
    }

    private static String key(Optional<AssistantId> assistant) {
        return assistant.map(AssistantId::value).orElse(NONE);
    }

    private static String key(String id) {
        return id.equals(Stored.DEFAULT) ? NONE : id;
    }

    private static Optional<AssistantId> assistant(Row row) {
        return Optional.of(row.getString("assistant"))
                .filter(text -> !text.equals(NONE))
                .map(AssistantId::new);
    }
}
