package io.purser.guardrails.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** All verdicts, each once. */
@ApplicationScoped
public class VerdictStore {

    private static final String INSERT =
            """
            insert into verdict (event, account, assistant, session, turn, surface, decision, findings, micros, at)
            select event, account, assistant, session, turn, surface, decision, findings::jsonb, micros, at
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::bigint[], $10::timestamptz[])
                as new (event, account, assistant, session, turn, surface, decision, findings, micros, at)
            on conflict do nothing""";

    private static final String SELECT =
            """
            select event, account, assistant, session, turn, surface, decision, findings::text as findings, micros, at
            from verdict where account = $1""";

    /** A search that no index helps with is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Pool pool;
    private final GroupedWrites<VerdictRecord> writes = new GroupedWrites<>(this::insert);

    VerdictStore(Pool pool) {
        this.pool = pool;
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
                time(at.at()),
                at.event().value()));
        String order = older ? " order by at desc, event desc limit $2" : " order by at, event limit $2";
        return timed(
                SELECT + condition.text(2) + order, condition.behind(account.value(), most), VerdictStore::verdict);
    }

    /** @throws ApiException 404, as the failure, when the account has no such verdict */
    Uni<VerdictRecord> known(AccountId account, String id) {
        return Uuids.read(id)
                .map(event -> pool.preparedQuery(SELECT + " and event = $2")
                        .execute(Tuple.of(account.value(), event))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(VerdictStore::verdict)
                                .findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(id)));
    }

    private <T> Uni<List<T>> timed(String sql, Tuple values, Function<Row, T> reading) {
        return pool.withTransaction(connection -> connection
                .query("set local statement_timeout = " + PATIENCE.toMillis())
                .execute()
                .chain(() -> connection.preparedQuery(sql).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(reading)
                        .toList()));
    }

    private Uni<Void> insert(List<VerdictRecord> verdicts) {
        var columns = Tuple.tuple()
                .addValue(
                        column(verdicts, UUID[]::new, verdict -> verdict.event().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.account().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.assistant().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.session().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.turn().value()))
                .addValue(column(
                        verdicts, String[]::new, verdict -> verdict.surface().name()))
                .addValue(column(verdicts, String[]::new, verdict -> verdict.verdict()
                        .decision()
                        .name()))
                .addValue(column(
                        verdicts,
                        String[]::new,
                        verdict -> json(verdict.verdict().findings())))
                .addValue(column(
                        verdicts, Long[]::new, verdict -> verdict.verdict().micros()))
                .addValue(column(verdicts, OffsetDateTime[]::new, verdict -> time(verdict.at())));
        return pool.preparedQuery(INSERT).execute(columns).replaceWithVoid();
    }

    private static <T> T[] column(
            List<VerdictRecord> verdicts, IntFunction<T[]> array, Function<VerdictRecord, T> value) {
        return verdicts.stream().map(value).toArray(array);
    }

    private static VerdictRecord verdict(Row row) {
        return new VerdictRecord(
                new EventId(row.getUUID("event")),
                new AccountId(row.getString("account")),
                new AssistantId(row.getString("assistant")),
                new SessionId(row.getString("session")),
                new TurnId(row.getString("turn")),
                Surface.valueOf(row.getString("surface")),
                new Verdict(
                        Decision.valueOf(row.getString("decision")),
                        findings(row.getString("findings")),
                        row.getLong("micros")),
                row.getOffsetDateTime("at").toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String json(List<Finding> findings) {
        try {
            return Json.MAPPER.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }

    private static List<Finding> findings(String json) {
        try {
            return Json.MAPPER.readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be read", e);
        }
    }
}
