package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Vectors;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Gives chunks their vectors: those that their source has stored for the same text already, else new ones. */
@ApplicationScoped
class Embedding {

    private final StoredChunks stored;
    private final Workers workers;
    private final Embedder embedder;

    Embedding(StoredChunks stored, Workers workers, Embedder embedder) {
        this.stored = stored;
        this.workers = workers;
        this.embedder = embedder;
    }

    Uni<List<Embedded>> of(KnowledgeId source, List<NewChunk> chunks) {
        return stored.vectors(source, chunks.stream().map(NewChunk::digest).toList())
                .chain(known -> Uni.join()
                        .all(chunks.stream()
                                .map(chunk -> embedded(chunk, known))
                                .toList())
                        .andFailFast());
    }

    /** What has become of embedded chunks: only those that say something else now are embedded again. */
    Uni<List<Embedded>> again(List<Embedded> before, UnaryOperator<NewChunk> became) {
        return Uni.join()
                .all(before.stream()
                        .map(embedded -> again(embedded, became.apply(embedded.chunk())))
                        .toList())
                .andFailFast();
    }

    private Uni<Embedded> again(Embedded before, NewChunk now) {
        return embedded(now, Map.of(before.chunk().digest(), before.vectors()));
    }

    private Uni<Embedded> embedded(NewChunk chunk, Map<String, Vectors> known) {
        var vectors = known.get(chunk.digest());
        return vectors == null || !vectors.whole().isComparable()
                ? workers.run(Urgency.INGEST, () -> new Embedded(chunk, embedder.embed(chunk.indexed(), chunk.parts())))
                : Uni.createFrom().item(new Embedded(chunk, vectors));
    }
}
