package io.purser.tools.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.Header;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the sessions' customers stand on their way to a proof. Phone and code are stored sealed. A row is of the event that was
 * taken up last, and holds its result once there is one, so that the same event again gets the same answer.
 */
@ApplicationScoped
class VerificationTable {

    private static final String FIND = "SELECT * FROM verification WHERE account = $1 AND session = $2";

    private static final String OPEN =
            """
            INSERT INTO verification AS v
                (account, session, event, tool, identity, phone, code, digits, tries_left, sent, expires)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (account, session) DO UPDATE SET
                event = excluded.event, result = NULL, tool = excluded.tool, identity = excluded.identity, phone = excluded.phone,
                code = excluded.code, digits = excluded.digits, tries_left = excluded.tries_left, sent = excluded.sent,
                expires = excluded.expires, rests_until = NULL""";

    /** A try is used up before the code is compared, so that no two at once can have the same one. */
    private static final String TRY =
            """
            UPDATE verification SET event = $3, result = NULL, tries_left = tries_left - 1
            WHERE account = $1 AND session = $2 AND event <> $3 AND identity = $4 AND expires > $5 AND tries_left > 0
            RETURNING tries_left""";

    private static final String END =
            """
            UPDATE verification SET result = $4, tries_left = CASE WHEN $5 THEN 0 ELSE tries_left + $6 END,
                code = CASE WHEN $5 THEN NULL ELSE code END, rests_until = $7
            WHERE account = $1 AND session = $2 AND event = $3""";

    private static final String COUNT = "INSERT INTO verification_code (account, identity, sent) VALUES ($1, $2, $3)";

    private static final String SENT =
            "SELECT count(*) AS codes, min(sent) AS first FROM verification_code WHERE account = $1 AND identity = $2 AND sent > $3";

    private static final String FORGET =
            "WITH codes AS (DELETE FROM verification_code WHERE sent < $1) DELETE FROM verification WHERE expires < $1";

    private final Pool database;
    private final SealedSecrets secrets;

    VerificationTable(Pool database, SealedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Empty when no code was ever sent in the session. */
    Uni<Optional<Verification>> find(Header header) {
        return run(FIND, session(header)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> verification(row, header))
                .findFirst());
    }

    /** Takes the place of an earlier code, and counts it as sent. */
    Uni<Void> open(VerificationRequested request, OpenCode code, int digits, int tries, Instant now, Instant expires) {
        Header header = request.header();
        var row = session(header)
                .addString(header.id().toString())
                .addString(request.tool().value())
                .addString(request.identity())
                .addString(secrets.seal(code.phone(), header.account(), place(header)))
                .addString(secrets.seal(code.code(), header.account(), place(header)))
                .addInteger(digits)
                .addInteger(tries)
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(expires));
        return run(OPEN, row)
                .chain(() -> run(COUNT, customer(request).addOffsetDateTime(utc(now))))
                .replaceWithVoid();
    }

    /** How many tries are left after this one; empty when there is none to be had. */
    Uni<Optional<Integer>> take(VerificationRequested request, Instant now) {
        var values = session(request.header())
                .addString(request.header().id().toString())
                .addString(request.identity())
                .addOffsetDateTime(utc(now));
        return run(TRY, values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getInteger("tries_left"))
                .findFirst());
    }

    /** Keeps the result of the event, and what becomes of the code with it. */
    Uni<VerificationResult> end(VerificationRequested request, Outcome outcome) {
        var rest = outcome.restsUntil();
        var values = session(request.header())
                .addString(request.header().id().toString())
                .addString(text(outcome.result()))
                .addBoolean(outcome.closed())
                .addInteger(outcome.givenBack())
                .addOffsetDateTime(rest == null ? null : utc(rest));
        return run(END, values).replaceWith(outcome.result());
    }

    /** How many codes the customer was sent since then. */
    Uni<SentCodes> sentSince(VerificationRequested request, Instant since) {
        return run(SENT, customer(request).addOffsetDateTime(utc(since)))
                .map(rows -> rows.iterator().next())
                .map(row -> new SentCodes(
                        row.getLong("codes"),
                        Optional.ofNullable(row.getOffsetDateTime("first"))
                                .map(OffsetDateTime::toInstant)
                                .orElse(since)));
    }

    Uni<Integer> forget(Instant before) {
        return run(FORGET, Tuple.of(utc(before))).map(RowSet::rowCount);
    }

    private Uni<RowSet<Row>> run(String statement, Tuple values) {
        return database.preparedQuery(statement).execute(values);
    }

    private Verification verification(Row row, Header header) {
        return new Verification(
                row.getString("event"),
                Optional.ofNullable(row.getString("result")).map(VerificationTable::result),
                new ToolId(row.getString("tool")),
                row.getString("identity"),
                new OpenCode(opened(row.getString("phone"), header), opened(row.getString("code"), header)),
                row.getInteger("digits"),
                row.getInteger("tries_left"),
                row.getOffsetDateTime("sent").toInstant(),
                row.getOffsetDateTime("expires").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("rests_until")).map(OffsetDateTime::toInstant));
    }

    /** Empty when there is none any more, or the key that sealed it is gone: no code is like it. */
    private String opened(@Nullable String text, Header header) {
        return Optional.ofNullable(text)
                .flatMap(found -> secrets.open(found, header.account(), place(header)))
                .orElse("");
    }

    private static String place(Header header) {
        return "verification/" + header.session().value();
    }

    private static Tuple session(Header header) {
        return Tuple.tuple()
                .addString(header.account().value())
                .addString(header.session().value());
    }

    private static Tuple customer(VerificationRequested request) {
        return Tuple.tuple().addString(request.header().account().value()).addString(request.identity());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String text(VerificationResult result) {
        try {
            return Json.MAPPER.writerFor(VerificationResult.class).writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written", e);
        }
    }

    private static VerificationResult result(String text) {
        try {
            return Json.MAPPER.readValue(text, VerificationResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recorded result cannot be read", e);
        }
    }
}
