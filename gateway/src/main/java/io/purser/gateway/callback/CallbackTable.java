package io.purser.gateway.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.PageRequest;
import io.purser.gateway.database.Rows;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Callbacks in the database, so that a crash forgets none. What customers said and where it goes is sealed. */
@Singleton
class CallbackTable {

    private static final String SHOWN = "sid, account, session, status, attempts, error, created_at, updated_at";

    private final Rows database;
    private final SealedSecrets secrets;

    CallbackTable(Pool database, SealedSecrets secrets) {
        this.database = new Rows(database);
        this.secrets = secrets;
    }

    static String sid(TurnId turn) {
        return "aia_clbk_" + turn.value();
    }

    /** Owed from now on. The same message again changes nothing. */
    Uni<Void> expect(Owed owed, Instant due) {
        var header = owed.message().header();
        var sid = sid(header.turn());
        return database.run(
                        "INSERT INTO callback (sid, account, session, status, request, due) "
                                + "VALUES ($1, $2, $3, 'waiting', $4, $5) ON CONFLICT DO NOTHING",
                        Tuple.of(
                                sid,
                                header.account().value(),
                                header.session().value(),
                                seal(owed, header.account(), sid),
                                utc(due)))
                .replaceWithVoid();
    }

    /** Nothing is owed after all. */
    Uni<Void> forget(TurnId turn) {
        return database.run("DELETE FROM callback WHERE sid = $1 AND status = 'waiting'", Tuple.of(sid(turn)))
                .replaceWithVoid();
    }

    /** What is to be posted now, for the one caller who was the first to tell; empty for all others. */
    Uni<Optional<Due>> ended(TurnId turn, AccountId account, Told told, Instant due) {
        var sid = sid(turn);
        return database.first(
                "UPDATE callback SET status = 'pending', answer = $2, due = $3, attempts = 0, updated_at = now() "
                        + "WHERE sid = $1 AND status = 'waiting' RETURNING *",
                Tuple.of(sid, seal(told, account, sid), utc(due)),
                this::due);
    }

    /** Some of those that are due; nobody else gets them before the time until which they are lent. */
    Uni<List<Due>> claim(int most, Instant until) {
        return database.all(
                """
                UPDATE callback SET due = $1 WHERE sid IN (
                    SELECT sid FROM callback WHERE status IN ('waiting', 'pending') AND due < now()
                    ORDER BY due LIMIT $2 FOR UPDATE SKIP LOCKED)
                RETURNING *""",
                Tuple.of(utc(until), most),
                this::due);
    }

    Uni<Void> delivered(Due due) {
        return database.run(
                        "UPDATE callback SET status = 'delivered', attempts = attempts + 1, error = NULL, request = NULL, "
                                + "answer = NULL, updated_at = now() WHERE sid = $1",
                        Tuple.of(due.sid()))
                .replaceWithVoid();
    }

    Uni<Void> failed(Due due, String why, Optional<Instant> again) {
        return database.run(
                        "UPDATE callback SET attempts = attempts + 1, error = $2, status = CASE WHEN $3 THEN status ELSE "
                                + "'dead' END, due = $4, updated_at = now() WHERE sid = $1",
                        Tuple.of(due.sid(), why, again.isPresent(), utc(again.orElse(Instant.EPOCH))))
                .replaceWithVoid();
    }

    /** As if it had never been tried; empty when there is no dead one of this SID in the account. */
    Uni<Optional<Callback>> revive(AccountId account, String sid) {
        return database.first(
                "UPDATE callback SET status = CASE WHEN answer IS NULL THEN 'waiting' ELSE 'pending' END, attempts = 0, "
                        + "due = now(), updated_at = now() WHERE sid = $1 AND account = $2 AND status = 'dead' RETURNING "
                        + SHOWN,
                Tuple.of(sid, account.value()),
                CallbackTable::callback);
    }

    Uni<Optional<Callback>> find(AccountId account, String sid) {
        return database.first(
                "SELECT " + SHOWN + " FROM callback WHERE sid = $1 AND account = $2",
                Tuple.of(sid, account.value()),
                CallbackTable::callback);
    }

    Uni<List<Callback>> list(AccountId account, Optional<String> status, PageRequest page) {
        return database.page(
                "SELECT " + SHOWN + " FROM callback WHERE account = $1 AND ($2::text IS NULL OR status = $2)",
                page,
                Tuple.of(account.value(), status.orElse(null)),
                CallbackTable::callback);
    }

    Uni<Integer> clean(Instant before) {
        return database.run(
                "DELETE FROM callback WHERE status IN ('delivered', 'dead') AND updated_at < $1",
                Tuple.of(utc(before)));
    }

    private Due due(Row row) {
        var account = new AccountId(row.getString("account"));
        var sid = row.getString("sid");
        return new Due(
                sid,
                account,
                open(row.getString("request"), Owed.class, account, sid),
                Optional.ofNullable(row.getString("answer")).map(text -> open(text, Told.class, account, sid)),
                row.getInteger("attempts"));
    }

    private static Callback callback(Row row) {
        return new Callback(
                row.getString("sid"),
                row.getString("account"),
                row.getString("session"),
                row.getString("status"),
                row.getInteger("attempts"),
                row.getString("error"),
                Rows.time(row, "created_at"),
                Rows.time(row, "updated_at"));
    }

    private String seal(Object value, AccountId account, String sid) {
        try {
            return secrets.seal(Json.MAPPER.writeValueAsString(value), account, sid);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T open(String kept, Class<T> type, AccountId account, String sid) {
        try {
            var text = secrets.open(kept, account, sid)
                    .orElseThrow(
                            () -> new IllegalStateException("A callback cannot be opened: SECRETS_KEY has changed"));
            return Json.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
