package io.purser.conversation.usage;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;

/**
 * Counters of days. Those of days that were counted when they were over are read; the present day, and days to which an entry was
 * added later, are counted from an index of the messages.
 */
@ApplicationScoped
class UsageTable {

    private static final String COUNTERS =
            """
            count(*) filter (where kind = 'FromCustomer') as messages,
            sum(input_tokens) as input_tokens, sum(output_tokens) as output_tokens,
            count(*) filter (where kind = 'FromTool') as tool_calls,
            count(*) filter (where kind = 'FromKnowledge') as searches""";
    private static final String READ =
            """
            with late as (select distinct day from usage_late where account = $1),
            days as (
                select day, messages, input_tokens, output_tokens, tool_calls, searches
                from usage_day where account = $1 and day not in (select day from late)
                union all
                select utc_day(created), %1$s
                from message where account = $1 and created >= (select utc_start(before) from usage_counted)
                group by 1
                union all
                select late.day, %1$s
                from late join message on account = $1 and created >= utc_start(day) and created < utc_start(day + 1)
                where day < (select before from usage_counted)
                group by 1)
            select total.messages as messages_total, days.*
            from (select coalesce(sum(messages), 0)::bigint as messages from days) as total
            left join days on day between $2 and $3"""
                    .formatted(COUNTERS);

    private final Pool database;

    UsageTable(Pool database) {
        this.database = database;
    }

    Uni<Counted> read(AccountId account, Period period) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(account.value(), period.start(), period.end()))
                .map(UsageTable::counted);
    }

    /** Counts the days before this one for all accounts, unless that is done. */
    Uni<Void> countDaysBefore(LocalDate day) {
        return database.preparedQuery("select count_days($1)")
                .execute(Tuple.of(day))
                .replaceWithVoid();
    }

    private static Counted counted(RowSet<Row> rows) {
        var days = new HashMap<LocalDate, Counters>();
        long total = 0;
        for (Row row : rows) {
            total = row.getLong("messages_total");
            if (row.getLocalDate("day") != null) {
                days.put(row.getLocalDate("day"), counters(row));
            }
        }
        return new Counted(total, days);
    }

    private static Counters counters(Row row) {
        return new Counters(
                row.getLong("messages"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("tool_calls"),
                row.getLong("searches"));
    }
}
