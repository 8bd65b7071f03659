package io.purser.conversation.feedback;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** All feedbacks; every query names the account. */
@ApplicationScoped
class FeedbackTable {

    private static final String INSERT =
            """
            insert into feedback (id, account, assistant, session, message, score, text, created)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String SELECT = "select * from feedback where account = $1 and assistant = $2";

    private final Pool database;

    FeedbackTable(Pool database) {
        this.database = database;
    }

    Uni<Void> insert(FeedbackRow row) {
        return database.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(row.id())
                        .addString(row.account().value())
                        .addString(row.assistant())
                        .addString(row.session())
                        .addString(row.message())
                        .addDouble(row.score())
                        .addString(row.text())
                        .addOffsetDateTime(row.created().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Newest first, as ids sort by time. */
    Uni<List<FeedbackRow>> list(AccountId account, String assistant, PageRequest page) {
        String by = " order by id " + (page.forward() ? "desc" : "asc") + " limit " + page.fetch();
        return page.cursor()
                .map(cursor -> database.preparedQuery(SELECT + " and id " + (cursor.forward() ? "<" : ">") + " $3" + by)
                        .execute(Tuple.of(account.value(), assistant, cursor.key())))
                .orElseGet(() -> database.preparedQuery(SELECT + by).execute(Tuple.of(account.value(), assistant)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FeedbackTable::row)
                        .toList());
    }

    private static FeedbackRow row(Row row) {
        return new FeedbackRow(
                row.getString("id"),
                new AccountId(row.getString("account")),
                row.getString("assistant"),
                row.getString("session"),
                row.getString("message"),
                row.getDouble("score"),
                row.getString("text"),
                row.getOffsetDateTime("created").toInstant());
    }
}
