package io.purser.guardrails.verdict;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.store.LongQueries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All verdicts, each once. */
@ApplicationScoped
public class VerdictStore {

    private static final String INSERT =
            """
            insert into verdict (event, account, assistant, session, turn, surface, decision, findings, micros, at,
                knowledge, chunk)
            select event, account, assistant, session, turn, surface, decision, findings::jsonb, micros, at,
                knowledge, chunk
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::bigint[], $10::timestamptz[], $11::text[], $12::text[])
                as new (event, account, assistant, session, turn, surface, decision, findings, micros, at,
                    knowledge, chunk)
            on conflict do nothing""";

    private static final String SELECT =
            """
            select event, account, assistant, session, turn, surface, decision, findings::text as findings, micros, at,
                knowledge, chunk
            from verdict where account = $1""";

    /** A search that no index helps with is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LongQueries searches;
    private final Pool pool;
    private final GroupedWrites<VerdictRecord> writes = new GroupedWrites<>(this::insert);

    VerdictStore(Pool pool) {
        this.pool = pool;
        this.searches = new LongQueries(pool, PATIENCE);
    }

    /** Done when the verdict is kept. One that is kept already stays as it is. */
    public Uni<Void> add(VerdictRecord verdict) {
        return writes.add(verdict);
    }

    /** Newest first, or oldest first where the place says to go back. */
    Uni<List<VerdictRecord>> find(AccountId account, Condition condition, int most, Optional<Place> place) {
        boolean older = place.map(Place::older).orElse(true);
        place.ifPresent(at -> condition.and(
                older ? "(at, event) < (?, ?)" : "(at, event) > (?, ?)",
                VerdictRows.time(at.at()),
                at.event().value()));
        String order = older ? " order by at desc, event desc limit $2" : " order by at, event limit $2";
        var values = condition.behind(account.value(), most);
        return searches.run(account.value(), SELECT + condition.text(2) + order, values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(VerdictRows::verdict)
                        .toList());
    }

    /** @throws ApiException 404, as the failure, when the account has no such verdict */
    Uni<VerdictRecord> known(AccountId account, String id) {
        return Uuids.read(id)
                .map(event -> pool.preparedQuery(SELECT + " and event = $2")
                        .execute(Tuple.of(account.value(), event))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(VerdictRows::verdict)
                                .findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(id)));
    }

    private Uni<Void> insert(List<VerdictRecord> verdicts) {
        var columns = Tuple.tuple()
                .addValue(
                        column(verdicts, UUID[]::new, verdict -> verdict.event().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.account().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.assistant().value()))
                .addValue(column(verdicts, String[]::new, verdict -> text(verdict.session(), SessionId::value)))
                .addValue(column(verdicts, String[]::new, verdict -> text(verdict.turn(), TurnId::value)))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.surface().name()))
                .addValue(column(verdicts, String[]::new, verdict -> verdict.verdict()
                        .decision()
                        .name()))
                .addValue(column(
                        verdicts,
                        String[]::new,
                        verdict -> VerdictRows.json(verdict.verdict().findings())))
                .addValue(column(
                        verdicts, Long[]::new, verdict -> verdict.verdict().micros()))
                .addValue(column(verdicts, OffsetDateTime[]::new, verdict -> VerdictRows.time(verdict.at())))
                .addValue(column(
                        verdicts,
                        String[]::new,
                        verdict -> text(verdict.chunk(), chunk -> chunk.source().value())))
                .addValue(column(
                        verdicts,
                        String[]::new,
                        verdict -> text(verdict.chunk(), chunk -> chunk.chunk().value())));
        return pool.preparedQuery(INSERT).execute(columns).replaceWithVoid();
    }

    private static <T> @Nullable String text(@Nullable T absent, Function<T, String> text) {
        return absent == null ? null : text.apply(absent);
    }

    private static <T> T[] column(
            List<VerdictRecord> verdicts, IntFunction<T[]> array, Function<VerdictRecord, @Nullable T> value) {
        return verdicts.stream().map(value).toArray(array);
    }
}
