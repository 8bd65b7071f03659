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
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
            from verdict where account = $1 and ($2::text is null or session = $2)""";

    private static final String NEWEST = SELECT + " order by at desc, event desc limit $3";
    private static final String OLDER = SELECT + " and (at, event) < ($4, $5) order by at desc, event desc limit $3";
    private static final String NEWER = SELECT + " and (at, event) > ($4, $5) order by at, event limit $3";

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
    Uni<List<VerdictRecord>> find(AccountId account, Optional<SessionId> session, int most, Optional<Place> place) {
        var parameters = Tuple.of(account.value(), session.map(SessionId::value).orElse(null), most);
        place.ifPresent(
                at -> parameters.addValue(time(at.at())).addValue(at.event().value()));
        String sql = place.map(at -> at.older() ? OLDER : NEWER).orElse(NEWEST);
        return pool.preparedQuery(sql).execute(parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(VerdictStore::verdict)
                .toList());
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
