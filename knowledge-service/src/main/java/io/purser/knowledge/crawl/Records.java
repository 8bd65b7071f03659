package io.purser.knowledge.crawl;

import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes down what became of an address. */
@ApplicationScoped
class Records {

    private static final String READ =
            """
            UPDATE page SET state = 'FETCHED', counted = true, fetched = now(), hash = $4, likeness = $5, etag = $6,
                last_modified = $7, canonical = $8, title = $9, links = $10, document = $11, signs = $12
            WHERE source = $1 AND version = $2 AND address = $3
            """;
    private static final String AS_BEFORE =
            """
            UPDATE page SET state = $5, reason = $6, missing = $7, counted = true, fetched = now(), hash = before.hash,
                likeness = before.likeness, etag = before.etag, last_modified = before.last_modified,
                canonical = before.canonical, title = before.title, links = before.links, document = before.document,
                signs = before.signs
            FROM page AS before
            WHERE page.source = $1 AND page.version = $2 AND page.address = $3
              AND before.source = $1 AND before.version = $4 AND before.address = $3
            """;
    private static final String SKIPPED =
            """
            UPDATE page SET state = 'SKIPPED', reason = $4, target = $5, counted = $6, links = $7, document = NULL,
                fetched = CASE WHEN $8 THEN now() ELSE fetched END
            WHERE source = $1 AND version = $2 AND address = $3
            """;
    private static final String ALIKE =
            """
            SELECT other.address, other.canonical FROM page AS mine JOIN page AS other USING (source, version, likeness)
            WHERE mine.source = $1 AND mine.version = $2 AND mine.address = $3 AND other.address <> $3
              AND other.state IN ('FETCHED', 'KEPT')
            ORDER BY other.number LIMIT 1
            """;
    private static final String DUPLICATE =
            """
            UPDATE page SET state = 'SKIPPED', reason = 'DUPLICATE', target = $4, document = NULL
            WHERE source = $1 AND version = $2 AND address = $3
            """;
    private static final String[] NONE = {};

    Uni<Void> of(SqlClient client, Plan plan, String address, Visit visit) {
        return switch (visit) {
            case Visit.Read page -> read(client, plan, address, page).chain(() -> single(client, plan, address));
            case Visit.Unchanged(var before) ->
                asBefore(client, plan, address, before, "FETCHED", null, 0).chain(() -> single(client, plan, address));
            case Visit.Kept(var before, var why, var missing) ->
                asBefore(client, plan, address, before, "KEPT", why, missing)
                        .chain(() -> single(client, plan, address));
            case Visit.Leads(var to) -> skipped(client, plan, address, Reason.REDIRECT, to, false, NONE, true);
            case Visit.Left(var why, var links, var asked, var counted) ->
                skipped(client, plan, address, why, null, counted, links.toArray(String[]::new), asked);
        };
    }

    private static Uni<Void> read(SqlClient client, Plan plan, String address, Visit.Read page) {
        return run(
                client,
                READ,
                plan.source(),
                plan.version(),
                address,
                page.hash(),
                page.likeness(),
                page.etag(),
                page.lastModified(),
                page.canonical(),
                page.document().title(),
                page.links().toArray(String[]::new),
                Documents.write(page.document()),
                page.signs().toArray(String[]::new));
    }

    private static Uni<Void> asBefore(
            SqlClient client,
            Plan plan,
            String address,
            Before before,
            String state,
            @Nullable Reason why,
            int missing) {
        return run(
                client,
                AS_BEFORE,
                plan.source(),
                plan.version(),
                address,
                before.version(),
                state,
                why == null ? null : why.name(),
                missing);
    }

    private static Uni<Void> skipped(
            SqlClient client,
            Plan plan,
            String address,
            Reason why,
            @Nullable String target,
            boolean counted,
            String[] links,
            boolean asked) {
        return run(client, SKIPPED, plan.source(), plan.version(), address, why.name(), target, counted, links, asked);
    }

    /** Of pages that say the same only one stays: the one that the others name, or has the better address, or came first. */
    private static Uni<Void> single(SqlClient client, Plan plan, String address) {
        return client.preparedQuery(ALIKE)
                .execute(Tuple.of(plan.source(), plan.version(), address))
                .chain(rows -> Rows.first(rows)
                        .map(row -> single(client, plan, address, row.getString("address"), row.getString("canonical")))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> single(
            SqlClient client, Plan plan, String mine, String other, @Nullable String canonicalOfOther) {
        boolean better = mine.equals(canonicalOfOther) || Addresses.isBetter(mine, other);
        return run(client, DUPLICATE, plan.source(), plan.version(), better ? other : mine, better ? mine : other);
    }

    private static Uni<Void> run(SqlClient client, String command, @Nullable Object... values) {
        return client.preparedQuery(command)
                .execute(Tuple.tuple(Arrays.asList(values)))
                .replaceWithVoid();
    }
}
