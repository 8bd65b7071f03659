package io.purser.gateway.repeat;

import io.purser.contract.id.AccountId;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Unavailable;
import io.purser.security.SealedSecrets;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** The requests with keys, in the database: the first to write its row is the first. Answers are sealed, as they may hold secrets. */
@ApplicationScoped
class KeyedRequests {

    private static final Logger LOG = Logger.getLogger(KeyedRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String BEGIN =
            """
            WITH mine AS (
                INSERT INTO keyed_request AS r (account, key, fingerprint) VALUES ($1, $2, $3)
                ON CONFLICT (account, key) DO UPDATE
                    SET fingerprint = EXCLUDED.fingerprint, begun = now(), answer = NULL WHERE r.begun < $4
                RETURNING 1)
            SELECT true AS first, NULL::bytea AS fingerprint, NULL AS answer FROM mine
            UNION ALL
            SELECT false, fingerprint, answer FROM keyed_request
            WHERE account = $1 AND key = $2 AND NOT EXISTS (SELECT 1 FROM mine)""";

    private final Pool database;
    private final SealedSecrets secrets;
    private final RepeatConfig config;
    private long timer;

    KeyedRequests(Pool database, SealedSecrets secrets, RepeatConfig config) {
        this.database = database;
        this.secrets = secrets;
        this.config = config;
    }

    /** How it stands; from here on the request is known. Fails with 503 when that cannot be found out. */
    Uni<Standing> begin(KeyedRequest request) {
        return database.preparedQuery(BEGIN)
                .execute(Tuple.of(request.owner(), request.key(), request.fingerprint(), oldest()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(failure -> Unavailable.because("The Idempotency-Key cannot be looked up", failure))
                .map(rows -> rows.size() == 0
                        ? new Standing.Running()
                        : standing(request, rows.iterator().next()));
    }

    Uni<Void> end(KeyedRequest request, Answer answer) {
        var kept = secrets.seal(KeptAnswer.of(answer).text(), account(request), resource(request));
        return run("UPDATE keyed_request SET answer = $3 WHERE account = $1 AND key = $2", request, kept);
    }

    /** It was not done: the key is free again. */
    Uni<Void> forget(KeyedRequest request) {
        return database.preparedQuery("DELETE FROM keyed_request WHERE account = $1 AND key = $2")
                .execute(Tuple.of(request.owner(), request.key()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWithVoid();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(config.cleanedEvery().toMillis(), now -> clean());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void clean() {
        database.preparedQuery("DELETE FROM keyed_request WHERE begun < $1")
                .execute(Tuple.of(oldest()))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "Old keys cannot be removed: %s",
                                failure.getClass().getName()));
    }

    private Uni<Void> run(String sql, KeyedRequest request, String answer) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(request.owner(), request.key(), answer))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWithVoid();
    }

    private Standing standing(KeyedRequest request, Row row) {
        if (row.getBoolean("first")) {
            return new Standing.First();
        }
        if (!Arrays.equals(
                row.getBuffer("fingerprint").getBytes(), request.fingerprint().getBytes())) {
            return new Standing.Other();
        }
        var answer = row.getString("answer");
        return answer == null
                ? new Standing.Running()
                : secrets.open(answer, account(request), resource(request))
                        .<Standing>map(text ->
                                new Standing.Answered(KeptAnswer.parse(text).answer()))
                        .orElseGet(Standing.Running::new);
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(config.keptFor());
    }

    private static AccountId account(KeyedRequest request) {
        return new AccountId(request.owner());
    }

    private static String resource(KeyedRequest request) {
        return "answer/" + request.key();
    }
}
