package io.purser.knowledge.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.ingest.Claim;
import io.purser.knowledge.ingest.ClaimLost;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.store.Rows;
import io.purser.security.egress.EgressGate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins crawls, or goes on with those that were begun. */
@ApplicationScoped
class Plans {

    private static final String HELD =
            """
            SELECT version, most_pages, removals_accepted FROM source
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed FOR UPDATE
            """;
    private static final String FORGET = "DELETE FROM crawl WHERE source = $1 AND version NOT IN ($2, $3)";
    private static final String BEGIN =
            """
            INSERT INTO crawl (source, version, target, begun, removals_accepted) VALUES ($1, $2, $3, now(), $4)
            ON CONFLICT (source, version) DO UPDATE SET source = excluded.source
            RETURNING extract(epoch FROM begun)::bigint AS begun
            """;
    private static final String AGAIN =
            """
            UPDATE source SET removals_accepted = false, next_crawl = now() + $2::bigint * interval '1 minute'
            WHERE id = $1
            """;

    private final Pool database;
    private final CrawlConfig config;

    Plans(Pool database, CrawlConfig config) {
        this.database = database;
        this.config = config;
    }

    Uni<Plan> begin(Claim claim) {
        return database.withTransaction(connection -> connection
                .preparedQuery(HELD)
                .execute(Tuple.of(claim.source().value(), claim.token(), claim.version()))
                .map(rows -> Rows.first(rows).orElseThrow(ClaimLost::new))
                .chain(row -> begin(connection, claim, row)));
    }

    private Uni<Plan> begin(SqlConnection connection, Claim claim, Row row) {
        var details = details(claim);
        var plan = plan(claim, details, row);
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(plan.source(), plan.searchable(), plan.version()))
                .chain(() -> connection
                        .preparedQuery(BEGIN)
                        .execute(Tuple.of(
                                plan.source(), plan.version(), plan.target(), row.getBoolean("removals_accepted"))))
                .map(rows -> until(plan, Rows.first(rows).orElseThrow()))
                .call(() -> connection.preparedQuery(AGAIN).execute(Tuple.of(plan.source(), period(details))));
    }

    private Plan plan(Claim claim, JsonNode details, Row row) {
        String source = details.path("source").asText();
        EgressGate.fault(source).ifPresent(why -> {
            throw new Unusable("Its address is not read: " + why);
        });
        String start =
                Addresses.canonical(source).orElseThrow(() -> new Unusable("Its address is none that can be read"));
        return new Plan(
                claim,
                start,
                Scope.of(start, details),
                details.path("crawl_depth").asInt(),
                Math.min(row.getInteger("most_pages"), config.mostPages()),
                row.getLong("version"),
                Instant.MAX);
    }

    private Plan until(Plan plan, Row row) {
        return new Plan(
                plan.claim(),
                plan.start(),
                plan.scope(),
                plan.depth(),
                plan.most(),
                plan.searchable(),
                Instant.ofEpochSecond(row.getLong("begun")).plus(config.time()));
    }

    /** In minutes; null when the site is read once only. */
    private static @Nullable Long period(JsonNode details) {
        return details.hasNonNull("crawl_period_min")
                ? details.get("crawl_period_min").asLong()
                : null;
    }

    private static JsonNode details(Claim claim) {
        try {
            return Json.MAPPER.readTree(claim.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored details are no JSON", e);
        }
    }
}
