package io.purser.knowledge.search;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.IndexKeeper;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Shows chunks within their sections. Chunks of one section become one passage, in the place of the best of them. */
@ApplicationScoped
class Expansion {

    /** In chunks, before and after the one that was found: a section of a book would be no passage any more. */
    private static final int REACH = 2;

    private final StoredChunks stored;
    private final IndexKeeper index;

    Expansion(StoredChunks stored, IndexKeeper index) {
        this.stored = stored;
        this.index = index;
    }

    Uni<List<Hit>> of(List<Hit> hits) {
        return Multi.createFrom()
                .iterable(onePerSection(hits))
                .onItem()
                .transformToUniAndConcatenate(this::whole)
                .collect()
                .asList();
    }

    private static List<Hit> onePerSection(List<Hit> hits) {
        var seen = new HashSet<Section>();
        var first = new ArrayList<Hit>();
        for (Hit hit : hits) {
            if (seen.add(new Section(hit.chunk().source(), hit.chunk().section()))) {
                first.add(hit);
            }
        }
        return first;
    }

    private Uni<Hit> whole(Hit hit) {
        return stored.around(hit.chunk(), index.version(hit.chunk().source()), REACH)
                .map(chunks -> whole(hit, chunks));
    }

    /** Content that was replaced meanwhile is not mixed with what was found. */
    private static Hit whole(Hit hit, List<Chunk> section) {
        return section.contains(hit.chunk()) ? new Hit(with(hit.chunk(), text(section)), hit.score(), hit.why()) : hit;
    }

    private static String text(List<Chunk> section) {
        return section.stream().map(Chunk::text).collect(Collectors.joining("\n\n"));
    }

    private static Chunk with(Chunk chunk, String text) {
        return new Chunk(
                chunk.id(),
                chunk.source(),
                chunk.ordinal(),
                chunk.section(),
                chunk.title(),
                chunk.heading(),
                chunk.url(),
                chunk.page(),
                chunk.language(),
                chunk.labels(),
                text);
    }

    private record Section(KnowledgeId source, int number) {}
}
