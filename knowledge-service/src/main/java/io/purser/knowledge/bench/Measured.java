package io.purser.knowledge.bench;

import io.purser.contract.id.ChunkId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Standalone;
import io.purser.knowledge.search.Asked;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A collection on the way that a source takes: cut, embedded, indexed, searched. */
final class Measured implements AutoCloseable {

    private static final int CHUNKS_WANTED = 150;

    private final Map<ChunkId, String> pages = new HashMap<>();
    private final Chunker chunker = new Chunker(Standalone.source(), ChunkSize.USUAL);
    private final Embedder embedder;
    private final Standalone index;
    final Stopwatch embedding = new Stopwatch();
    final Stopwatch searching = new Stopwatch();

    Measured(Embedder embedder, Map<String, String> settings) throws IOException {
        this.embedder = embedder;
        this.index = Standalone.create(settings);
    }

    /** Returns how many chunks there are. */
    int define(List<Page> collection) throws IOException {
        var embedded = new ArrayList<EmbeddedChunk>();
        for (Page page : collection) {
            for (Chunk chunk : chunker.chunks(page.document())) {
                pages.put(chunk.id(), page.id());
                embedded.add(
                        embedding.time(() -> new EmbeddedChunk(chunk, embedder.embed(chunk.indexed(), chunk.parts()))));
            }
        }
        index.define(embedded);
        return embedded.size();
    }

    Ranking ask(Asked asked, Query query) {
        return new Ranking(hits(asked).stream().map(this::page).distinct().toList(), query.relevant());
    }

    private List<Hit> hits(Asked asked) {
        return searching.time(() -> search(asked, CHUNKS_WANTED));
    }

    /** As the service does it. */
    List<Hit> search(Asked asked, int top) throws IOException {
        return index.search(asked.wordings(), asked.vector(embedder), top);
    }

    private String page(Hit hit) {
        return pages.getOrDefault(hit.chunk().id(), "");
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
