package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Documents go in, chunks with their vectors and as they may be shown come to stand in the database. */
@ApplicationScoped
class Intake {

    private final Origins origins;
    private final Approval approval;
    private final NewChunks newChunks;
    private final Workers workers;
    private final IngestConfig config;

    Intake(Origins origins, Approval approval, NewChunks newChunks, Workers workers, IngestConfig config) {
        this.origins = origins;
        this.approval = approval;
        this.newChunks = newChunks;
        this.workers = workers;
        this.config = config;
    }

    /** Fails with {@link Unusable} when there is nothing to search in, or too much. */
    Uni<Void> of(Claim claim) {
        var chunker = new Chunker(claim.source(), ChunkSize.USUAL);
        return origins.documents(claim)
                .onItem()
                .transformToUniAndConcatenate(document -> cut(document, chunker))
                .onItem()
                .<NewChunk>disjoint()
                .invoke(this::requireRoom)
                .group()
                .intoLists()
                .of(config.storedTogether())
                .onItem()
                .transformToUniAndConcatenate(group -> store(claim, group))
                .collect()
                .with(Collectors.summingInt(stored -> stored))
                .invoke(stored -> requireText(stored, claim))
                .replaceWithVoid();
    }

    private Uni<List<NewChunk>> cut(Document document, Chunker chunker) {
        return workers.run(
                Urgency.INGEST,
                () -> chunker.chunks(document).stream().map(NewChunk::of).toList());
    }

    private Uni<Integer> store(Claim claim, List<NewChunk> group) {
        return approval.of(claim, group)
                .chain(embedded -> newChunks.add(claim, embedded))
                .replaceWith(group.size());
    }

    private void requireRoom(NewChunk chunk) {
        if (chunk.chunk().ordinal() >= config.chunksPerSource()) {
            throw new Unusable("It has more than %d chunks".formatted(config.chunksPerSource()));
        }
    }

    private void requireText(int chunks, Claim claim) {
        if (chunks == 0 && !origins.stayElsewhere(claim)) {
            throw new Unusable("There is no text in it beside headings");
        }
    }
}
