package io.purser.conversation.session;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.conversation.turn.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sessions and their histories as lists. Every query names the account. */
@ApplicationScoped
public class SessionLists {

    private static final List<String> CHANNELS = List.of("webhook:", "voice:");
    private static final String COLUMNS = "id, account, assistant, identity, verified, created, updated";

    /** A customer's message gets the version from what followed in its turn, not far behind it. */
    private static final String MESSAGES =
            """
            select seq, id, account, assistant, session, identity, entry::text as entry, created,
                   case when kind = 'FromCustomer' then (
                       select coalesce(n.entry ->> 'assistantVersion', n.entry -> 'call' ->> 'assistantVersion')
                       from message n
                       where n.account = m.account and n.session = m.session and n.seq > m.seq and n.seq < m.seq + 50
                         and n.entry ->> 'turn' = m.entry ->> 'turn' and n.kind <> 'FromCustomer'
                       order by n.seq limit 1) end as answered_by
            from message m where account = $1 and session = $2""";

    private final Pool database;

    SessionLists(Pool database) {
        this.database = database;
    }

    /** By its id, or by the name that the caller gave before the channel put its prefix to it. */
    public Uni<Optional<SessionResource>> find(AccountId account, String idOrName) {
        return database.preparedQuery(
                        "select " + COLUMNS
                                + " from session where account = $1 and id = any($2) order by id = $3 desc, updated desc limit 1")
                .execute(Tuple.of(account.value(), ids(idOrName), idOrName))
                .map(rows -> items(rows, SessionLists::session).stream().findFirst());
    }

    private static String[] ids(String idOrName) {
        return Stream.concat(Stream.of(idOrName), CHANNELS.stream().map(channel -> channel + idOrName))
                .toArray(String[]::new);
    }

    /** Whether there is such a message in the session. */
    public Uni<Boolean> hasMessage(AccountId account, String session, String message) {
        return database.preparedQuery("select 1 from message where account = $1 and session = $2 and id = $3 limit 1")
                .execute(Tuple.of(account.value(), session, message))
                .map(rows -> rows.size() > 0);
    }

    /** Newest first. */
    Uni<List<SessionResource>> list(AccountId account, PageRequest page) {
        String order = page.forward() ? "desc" : "asc";
        String by = " order by created " + order + ", id " + order + " limit " + page.fetch();
        String all = "select " + COLUMNS + " from session where account = $1";
        return page.cursor()
                .map(cursor -> database.preparedQuery(
                                all + " and (created, id) " + (cursor.forward() ? "<" : ">") + " ($2, $3)" + by)
                        .execute(beside(account, cursor.key())))
                .orElseGet(() -> database.preparedQuery(all + by).execute(Tuple.of(account.value())))
                .map(rows -> items(rows, SessionLists::session));
    }

    /** Oldest first. */
    Uni<List<MessageResource>> messages(AccountId account, String session, PageRequest page) {
        String by = " order by seq " + (page.forward() ? "asc" : "desc") + " limit " + page.fetch();
        String all = MESSAGES;
        return page.cursor()
                .map(cursor -> database.preparedQuery(all + " and seq " + (cursor.forward() ? ">" : "<") + " $3" + by)
                        .execute(Tuple.of(account.value(), session, place(cursor.key()))))
                .orElseGet(() -> database.preparedQuery(all + by).execute(Tuple.of(account.value(), session)))
                .map(rows -> items(rows, SessionLists::message));
    }

    private static Tuple beside(AccountId account, String key) {
        try {
            int space = key.indexOf(' ');
            var created = OffsetDateTime.parse(key.substring(0, space));
            if (Math.abs(created.getYear()) < 10_000) {
                return Tuple.of(account.value(), created, key.substring(space + 1));
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw ApiException.invalid("PageToken is not one of this list");
        }
        throw ApiException.invalid("PageToken is not one of this list");
    }

    private static int place(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("PageToken is not one of this list");
        }
    }

    private static <T> List<T> items(RowSet<Row> rows, Function<Row, T> item) {
        return StreamSupport.stream(rows.spliterator(), false).map(item).toList();
    }

    private static @Nullable Integer version(Row row) {
        String text = row.getString("answered_by");
        return text == null ? null : Integer.valueOf(text);
    }

    private static SessionResource session(Row row) {
        return new SessionResource(
                row.getString("id"),
                row.getString("account"),
                row.getString("assistant"),
                row.getString("identity"),
                row.getBoolean("verified"),
                row.getOffsetDateTime("created").toInstant(),
                row.getOffsetDateTime("updated").toInstant());
    }

    private static MessageResource message(Row row) {
        var entry = SessionStore.read(row.getString("entry"), Entry.class);
        var created = row.getOffsetDateTime("created").toInstant();
        return new MessageResource(
                row.getInteger("seq"),
                row.getString("id"),
                row.getString("account"),
                row.getString("assistant"),
                row.getString("session"),
                entry instanceof Entry.FromCustomer said ? said.identity() : row.getString("identity"),
                MessageResource.role(entry),
                MessageResource.content(entry),
                MessageResource.meta(entry, version(row)),
                created,
                created);
    }
}
