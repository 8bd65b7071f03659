package io.purser.knowledge.crawl;

import io.purser.knowledge.ingest.ClaimLost;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The addresses of a crawl that are known, and what became of them. Whatever dies, another goes on from here. */
@ApplicationScoped
class Frontier {

    private static final String ADD =
            """
            INSERT INTO page (source, version, address, depth, hops, pattern)
            SELECT $1, $2, found.address, $3, $4, found.pattern
            FROM unnest($5::text[], $6::text[]) WITH ORDINALITY AS found (address, pattern, place)
            WHERE $7 > (SELECT count(*) FROM page WHERE source = $1 AND version = $2)
            ORDER BY place
            ON CONFLICT DO NOTHING
            """;
    private static final String NEXT =
            """
            UPDATE page SET tries = page.tries + 1
            FROM (SELECT address AS next FROM page
                  WHERE source = $1 AND version = $2 AND state = 'FOUND'
                    AND (SELECT count(*) FROM page WHERE source = $1 AND version = $2 AND counted) < $3
                    AND (SELECT count(*) FROM page WHERE source = $1 AND version = $2 AND fetched IS NOT NULL) < $4
                  ORDER BY depth, number LIMIT 1) AS first
            WHERE source = $1 AND version = $2 AND address = first.next
            RETURNING address, depth, hops, pattern, tries,
                (SELECT count(*) FROM page AS other
                 WHERE other.source = $1 AND other.version = $2 AND other.pattern = page.pattern
                   AND other.fetched IS NOT NULL) AS alike
            """;
    private static final String BEFORE =
            """
            SELECT version, etag, last_modified, missing, links FROM page
            WHERE source = $1 AND version = $2 AND address = $3 AND document IS NOT NULL
            """;
    private static final String HELD =
            """
            UPDATE source SET attempts = 1
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed
            """;
    private static final String FIRST =
            "SELECT address FROM page WHERE source = $1 AND version = $2 AND depth = 0 ORDER BY number DESC LIMIT 1";
    private static final int REQUESTS_A_PAGE = 3;
    private static final int REQUESTS_MORE = 100;

    private final Pool database;
    private final Records records;
    private final CrawlConfig config;

    Frontier(Pool database, Records records, CrawlConfig config) {
        this.database = database;
        this.records = records;
        this.config = config;
    }

    /** What is known already stays as it is. */
    Uni<Void> add(Plan plan, Collection<String> addresses, int depth, int hops) {
        return add(database, plan, addresses, depth, hops);
    }

    /** The address whose turn it is; empty when all is read, or as much as may be. */
    Uni<Optional<Found>> next(Plan plan) {
        return database.preparedQuery(NEXT)
                .execute(Tuple.of(
                        plan.source(),
                        plan.version(),
                        (long) plan.most(),
                        (long) plan.most() * REQUESTS_A_PAGE + REQUESTS_MORE))
                .map(rows -> Rows.first(rows).map(Found::of));
    }

    /** The page in the version that is searchable now, if it is there. */
    Uni<Optional<Before>> before(Plan plan, String address) {
        return database.preparedQuery(BEFORE)
                .execute(Tuple.of(plan.source(), plan.searchable(), address))
                .map(rows -> Rows.first(rows).map(Before::of));
    }

    /** The first page's address, as far as redirects have led by now. */
    Uni<Optional<String>> first(Plan plan) {
        return database.preparedQuery(FIRST)
                .execute(Tuple.of(plan.source(), plan.version()))
                .map(rows -> Rows.first(rows).map(row -> row.getString("address")));
    }

    /** Done when it is stored, with the addresses that it leads to. Fails when the claim is lost. */
    Uni<Void> record(Plan plan, Found found, Visit visit, List<String> within) {
        return database.withTransaction(connection -> connection
                .preparedQuery(HELD)
                .execute(Tuple.of(plan.source(), plan.claim().token(), plan.version()))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new ClaimLost();
                    }
                })
                .chain(() -> records.of(connection, plan, found.address(), visit))
                .chain(() -> onward(connection, plan, found, visit, within)));
    }

    private Uni<Void> onward(SqlClient client, Plan plan, Found found, Visit visit, List<String> within) {
        if (visit instanceof Visit.Leads(var to)) {
            return add(client, plan, List.of(to), found.depth(), found.hops() + 1);
        }
        var links = found.depth() >= plan.depth() || within.isEmpty()
                ? Uni.createFrom().voidItem()
                : add(client, plan, within, found.depth() + 1, 0);
        return visit instanceof Visit.Read page && page.canonical() != null
                ? links.chain(() -> add(client, plan, List.of(page.canonical()), found.depth(), 0))
                : links;
    }

    private Uni<Void> add(SqlClient client, Plan plan, Collection<String> addresses, int depth, int hops) {
        var all = addresses.toArray(String[]::new);
        var patterns = addresses.stream().map(Traps::pattern).toArray(String[]::new);
        return client.preparedQuery(ADD)
                .execute(Tuple.tuple(
                        List.of(plan.source(), plan.version(), depth, hops, all, patterns, (long) config.mostFound())))
                .replaceWithVoid();
    }
}
