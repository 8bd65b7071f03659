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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of the texts of each source. */
@ApplicationScoped
public class StoredVerdicts {

    private static final String KNOWN =
            "SELECT digest, withheld, replacement FROM screening WHERE source = $1 AND digest = ANY ($2)";
    private static final String KEEP =
            """
            INSERT INTO screening (source, digest, withheld, replacement)
            SELECT source.id, answer.digest, answer.withheld, answer.replacement
            FROM unnest($3::text[], $4::text[], $5::text[]) AS answer (digest, withheld, replacement)
                JOIN source ON source.id = $1 AND source.account = $2
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET_UNCHECKED =
            "DELETE FROM screening WHERE source = $1 AND digest = ANY ($2) AND withheld = '" + Screened.UNCHECKED + "'";
    private static final String WAITS_FOR = "UPDATE source SET waits_for = $2 WHERE id = $1";

    private final Pool database;

    public StoredVerdicts(Pool database) {
        this.database = database;
    }

    /** Of those of the texts that have one, by digest. */
    public Uni<Map<String, Screened>> known(KnowledgeId source, Collection<String> digests) {
        return database.preparedQuery(KNOWN)
                .execute(Tuple.of(source.value(), digests.toArray(String[]::new)))
                .map(rows -> Rows.of(rows).collect(toMap(row -> row.getString("digest"), StoredVerdicts::screened)));
    }

    /** The first answer for a text holds, and what is not there any more gets none. */
    public Uni<Void> keep(ChunksScreened answer) {
        var chunks = answer.chunks();
        return database.preparedQuery(KEEP)
                .execute(Tuple.of(
                        answer.header().source().value(),
                        answer.header().account().value(),
                        column(chunks, ChunksScreened.Screened::digest),
                        column(chunks, StoredVerdicts::withheld),
                        column(chunks, StoredVerdicts::replacement)))
                .replaceWithVoid();
    }

    Uni<Void> forgetUnchecked(KnowledgeId source, Collection<String> digests) {
        return database.preparedQuery(FORGET_UNCHECKED)
                .execute(Tuple.of(source.value(), digests.toArray(String[]::new)))
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
