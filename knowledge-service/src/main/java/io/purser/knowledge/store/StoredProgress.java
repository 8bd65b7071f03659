package io.purser.knowledge.store;

import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How far sources are on their way to being searchable. */
@ApplicationScoped
public class StoredProgress {

    private static final String EXPECT = "UPDATE source SET chunks_expected = $2 WHERE id = $1";

    private static final String ELSEWHERE = "UPDATE source SET chunks_stored = $2 WHERE id = $1";

    private final Pool database;

    public StoredProgress(Pool database) {
        this.database = database;
    }

    /** About so many chunks will come of the source's present content. */
    public Uni<Void> expect(KnowledgeId source, int chunks) {
        return database.preparedQuery(EXPECT)
                .execute(Tuple.of(source.value(), chunks))
                .replaceWithVoid();
    }

    /** So many are there to be searched, in somebody's store. */
    public Uni<Void> foundElsewhere(KnowledgeId source, int chunks) {
        return database.preparedQuery(ELSEWHERE)
                .execute(Tuple.of(source.value(), chunks))
                .replaceWithVoid();
    }
}
