package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.EmbeddedChunk;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Copies a source's searchable version from the database into the index. Blocks; for the index's own thread. */
final class IndexLoader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChunkIndex index;
    private final StoredChunks stored;
    private final int readTogether;

    IndexLoader(ChunkIndex index, StoredChunks stored, int readTogether) {
        this.index = index;
        this.stored = stored;
        this.readTogether = readTogether;
    }

    /** A version that is replaced while it is read may come in half, so it is read again. */
    void load(AccountId account, KnowledgeId source) throws IOException {
        long version = await(stored.version(source));
        while (version > index.version(source)) {
            copy(account, source, version);
            long now = await(stored.version(source));
            if (now == version) {
                index.swap(source, version);
            } else {
                index.discard(source, version);
            }
            version = now;
        }
    }

    private void copy(AccountId account, KnowledgeId source, long version) throws IOException {
        int from = 0;
        List<EmbeddedChunk> page;
        do {
            page = await(stored.page(source, version, from, readTogether));
            index.add(account, page, version);
            from = page.isEmpty() ? from : page.getLast().chunk().ordinal() + 1;
        } while (page.size() == readTogether);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
