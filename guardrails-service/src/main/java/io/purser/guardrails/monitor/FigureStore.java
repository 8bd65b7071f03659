package io.purser.guardrails.monitor;

import io.purser.guardrails.store.LongQueries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Counts verdicts where they are, in the database. What takes too long is given up. */
@ApplicationScoped
class FigureStore {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** More groups than anybody reads. */
    private static final int ROWS = 20_000;

    private static final String RAN = "f.note <> 'check could not run'";

    private static final String COUNTS = "count(*) filter (where " + RAN + ") as count,"
            + " count(*) filter (where f.fired and " + RAN + ") as fired,"
            + " count(*) filter (where not (" + RAN + ")) as broken,"
            + " coalesce(sum(f.score) filter (where " + RAN + "), 0) as sum";

    private static final String BY_BUCKET =
            "select f.detector, v.surface, case when $7 then v.assistant end as assistant,"
                    + " width_bucket(f.score, 0, 1.0000001, " + Histogram.BUCKETS + ") as bucket, " + COUNTS
                    + Wanted.FINDINGS
                    + " group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit " + ROWS;

    private static final String BY_TIME =
            "select f.detector, v.surface, case when $7 then v.assistant end as assistant,"
                    + " date_bin(make_interval(secs => $8), v.at, $2) as begins, " + COUNTS
                    + Wanted.FINDINGS
                    + " group by 1, 2, 3, 4 order by 4, 1, 2, 3 limit " + ROWS;

    private static final String DECISIONS = "select v.surface, v.decision, count(*) as count"
            + Wanted.VERDICTS
            + " and ($4::text is null or exists (select from jsonb_to_recordset(v.findings) as f (detector text)"
            + " where f.detector = $4)) group by 1, 2 order by 1, 2";

    private static final String LABELS =
            """
            select l.detector, l.judgement, count(*) as count, count(*) filter (where exists (
                    select from jsonb_to_recordset(v.findings) as f (detector text, fired boolean)
                    where f.detector = l.detector and f.fired)) as fired
            from label l join verdict v on v.event = l.event
            where v.account = $1 and v.at >= $2 and v.at < $3 and ($4::text is null or l.detector = $4)
                and ($5::text is null or v.surface = $5) and ($6::text is null or v.assistant = $6)
            group by 1, 2""";

    private final LongQueries queries;

    FigureStore(Pool pool) {
        queries = new LongQueries(pool, PATIENCE);
    }

    /** By group, in their order. */
    Uni<Map<Group, Tally>> tallies(Wanted wanted, boolean byAssistant) {
        return timed(BY_BUCKET, wanted.values().addValue(byAssistant)).map(rows -> {
            var tallies = new LinkedHashMap<Group, Tally>();
            rows.forEach(
                    row -> tallies.merge(group(row), tally(row, Tally.NOTHING), (before, more) -> tally(row, before)));
            return tallies;
        });
    }

    /** By time, then by group. An interval without findings is left out. */
    Uni<List<Step>> series(Wanted wanted, Duration interval, boolean byAssistant) {
        var values = wanted.values().addValue(byAssistant).addValue((double) interval.toSeconds());
        return list(
                BY_TIME,
                values,
                row -> new Step(
                        row.getOffsetDateTime("begins").toInstant(),
                        group(row),
                        row.getLong("count"),
                        row.getLong("fired"),
                        row.getDouble("sum")));
    }

    Uni<List<Decided>> decisions(Wanted wanted) {
        return list(
                DECISIONS,
                wanted.values(),
                row -> new Decided(row.getString("surface"), row.getString("decision"), row.getLong("count")));
    }

    /** By detector. */
    Uni<Map<String, Labelled>> labels(Wanted wanted) {
        return timed(LABELS, wanted.values()).map(rows -> {
            var labels = new LinkedHashMap<String, Labelled>();
            rows.forEach(row -> labels.merge(
                    row.getString("detector"),
                    Labelled.of(row.getString("judgement"), row.getLong("count"), row.getLong("fired")),
                    Labelled::plus));
            return labels;
        });
    }

    private <T> Uni<List<T>> list(String sql, Tuple values, Function<Row, T> reading) {
        return timed(sql, values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(reading)
                .toList());
    }

    private Uni<RowSet<Row>> timed(String sql, Tuple values) {
        return queries.run("figures", sql, values);
    }

    private static Tally tally(Row row, Tally before) {
        return before.plus(
                row.getInteger("bucket"),
                row.getLong("count"),
                row.getLong("fired"),
                row.getLong("broken"),
                row.getDouble("sum"));
    }

    private static Group group(Row row) {
        return new Group(row.getString("detector"), row.getString("surface"), row.getString("assistant"));
    }
}
