package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The versions of all assistants. Every query names the account. */
@ApplicationScoped
class VersionTable {

    private static final String SELECT =
            """
            select v.assistant, a.account, v.number, v.definition::text as definition, v.created
            from assistant_version v join assistant a on a.id = v.assistant
            where a.account = $1 and v.assistant = $2""";

    private final Pool database;

    VersionTable(Pool database) {
        this.database = database;
    }

    Uni<Optional<VersionRow>> find(AccountId account, String assistant, int number) {
        return database.preparedQuery(SELECT + " and v.number = $3")
                .execute(Tuple.of(account.value(), assistant, number))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(row(rows.iterator().next())));
    }

    /** Newest first. */
    Uni<List<VersionRow>> list(AccountId account, String assistant, PageRequest page) {
        String by = " order by v.number " + (page.forward() ? "desc" : "asc") + " limit " + page.fetch();
        return page.cursor()
                .map(cursor -> database.preparedQuery(
                                SELECT + " and v.number " + (cursor.forward() ? "<" : ">") + " $3" + by)
                        .execute(Tuple.of(account.value(), assistant, number(cursor.key()))))
                .orElseGet(() -> database.preparedQuery(SELECT + by).execute(Tuple.of(account.value(), assistant)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(VersionTable::row)
                        .toList());
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("PageToken is not one of this list");
        }
    }

    private static VersionRow row(Row row) {
        return new VersionRow(
                row.getString("assistant"),
                row.getString("account"),
                row.getInteger("number"),
                Definitions.read(row.getString("definition")),
                row.getOffsetDateTime("created").toInstant());
    }
}
