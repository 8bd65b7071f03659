package io.purser.knowledge.screening;

import static java.util.stream.Collectors.toMap;

import io.purser.contract.event.ChunksScreened;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of the texts of each source. */
@ApplicationScoped
public class StoredVerdicts {

    private static final String KNOWN =
            """
            SELECT digest, withheld, replacement FROM screening
            WHERE source = $1 AND digest = ANY ($2)
              AND version >= (SELECT screened_from FROM source WHERE id = $1)
            """;
    private static final String KEEP =
            """
            INSERT INTO screening (source, digest, withheld, replacement, version)
            SELECT source.id, answer.digest, answer.withheld, answer.replacement, $6::bigint
            FROM unnest($3::text[], $4::text[], $5::text[]) AS answer (digest, withheld, replacement)
                JOIN source ON source.id = $1 AND source.account = $2 AND source.screened_from <= $6::bigint
            ON CONFLICT (source, digest) DO UPDATE SET
                withheld = excluded.withheld, replacement = excluded.replacement, version = excluded.version, created = now()
            WHERE screening.version < (SELECT screened_from FROM source WHERE id = excluded.source)
            """;
    private static final String FORGET_UNCHECKED =
            "DELETE FROM screening WHERE source = $1 AND digest = ANY ($2) AND withheld = '" + Screened.UNCHECKED + "'";
    private static final String COUNTS =
            """
            created > now() - $3 * interval '1 millisecond'
              AND (withheld IS DISTINCT FROM '%s' OR created > now() - $4 * interval '1 millisecond')
            """
                    .formatted(Screened.UNCHECKED);
    private static final String RECENT = KNOWN + " AND " + COUNTS;
    private static final String FORGET_OLD =
            "DELETE FROM screening WHERE source = $1 AND digest = ANY ($2) AND NOT (" + COUNTS + ")";
    private static final String TRIM =
            """
            DELETE FROM screening
            WHERE source = $1
              AND (created < now() - $2 * interval '1 millisecond'
                OR created <= (SELECT created FROM screening WHERE source = $1 ORDER BY created DESC OFFSET $3 LIMIT 1))
            """;
    private static final String WAITS_FOR = "UPDATE source SET waits_for = $2 WHERE id = $1";

    private final Pool database;

    public StoredVerdicts(Pool database) {
        this.database = database;
    }

    /** Of those of the texts that have one that counts, by digest. */
    public Uni<Map<String, Screened>> known(KnowledgeId source, Collection<String> digests) {
        return database.preparedQuery(KNOWN)
                .execute(Tuple.of(source.value(), digests.toArray(String[]::new)))
                .map(rows -> Rows.of(rows).collect(toMap(row -> row.getString("digest"), StoredVerdicts::screened)));
    }

    /** The first answer for a text holds, of those that count; what is not there any more gets none. */
    public Uni<Void> keep(ChunksScreened answer) {
        var chunks = answer.chunks();
        return database.preparedQuery(KEEP)
                .execute(Tuple.of(
                        answer.header().source().value(),
                        answer.header().account().value(),
                        column(chunks, ChunksScreened.Screened::digest),
                        column(chunks, StoredVerdicts::withheld),
                        column(chunks, StoredVerdicts::replacement),
                        answer.version()))
                .replaceWithVoid();
    }

    Uni<Void> forgetUnchecked(KnowledgeId source, Collection<String> digests) {
        return database.preparedQuery(FORGET_UNCHECKED)
                .execute(Tuple.of(source.value(), digests.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** As {@link #known}, of those that are no older; what could not be checked has to be younger still. */
    Uni<Map<String, Screened>> recent(
            KnowledgeId source, Collection<String> digests, Duration age, Duration ageOfUnchecked) {
        return database.preparedQuery(RECENT)
                .execute(Tuple.of(
                        source.value(), digests.toArray(String[]::new), age.toMillis(), ageOfUnchecked.toMillis()))
                .map(rows -> Rows.of(rows).collect(toMap(row -> row.getString("digest"), StoredVerdicts::screened)));
    }

    /** Those of these that are not {@link #recent}. */
    Uni<Void> forgetOld(KnowledgeId source, Collection<String> digests, Duration age, Duration ageOfUnchecked) {
        return database.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(
                        source.value(), digests.toArray(String[]::new), age.toMillis(), ageOfUnchecked.toMillis()))
                .replaceWithVoid();
    }

    /** Only the newest stay, so many of them, and none that is older. */
    Uni<Void> trim(KnowledgeId source, Duration age, int most) {
        return database.preparedQuery(TRIM)
                .execute(Tuple.of(source.value(), age.toMillis(), most))
                .replaceWithVoid();
    }

    /** The source's status tells it. */
    Uni<Void> waitsFor(KnowledgeId source, String what) {
        return database.preparedQuery(WAITS_FOR)
                .execute(Tuple.of(source.value(), what))
                .replaceWithVoid();
    }

    Uni<Void> waitsNoMore(KnowledgeId source) {
        return database.preparedQuery(WAITS_FOR)
                .execute(Tuple.of(source.value(), null))
                .replaceWithVoid();
    }

    private static Screened screened(Row row) {
        var withheld = row.getString("withheld");
        var replacement = row.getString("replacement");
        if (withheld != null) {
            return new Screened.Withheld(withheld);
        }
        return replacement == null ? new Screened.Passed() : new Screened.Replaced(replacement);
    }

    private static @Nullable String withheld(ChunksScreened.Screened chunk) {
        return Screened.of(chunk) instanceof Screened.Withheld(String why) ? why : null;
    }

    private static @Nullable String replacement(ChunksScreened.Screened chunk) {
        return Screened.of(chunk) instanceof Screened.Replaced(String text) ? text : null;
    }

    private static @Nullable String[] column(
            List<ChunksScreened.Screened> chunks, Function<ChunksScreened.Screened, @Nullable String> value) {
        return chunks.stream().map(value).toArray(String[]::new);
    }
}
