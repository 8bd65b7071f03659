package io.purser.knowledge.bench;

import io.purser.contract.id.ChunkId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.chunk.Markdown;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.TestIndex;
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
    private final Embedder embedder;
    private final TestIndex index;
    final Stopwatch embedding = new Stopwatch();
    final Stopwatch searching = new Stopwatch();

    Measured(Embedder embedder, Map<String, String> tuning) throws IOException {
        this.embedder = embedder;
        this.index = TestIndex.create(tuning);
    }

    /** Returns how many chunks there are. */
    int define(List<Page> collection) throws IOException {
        var embedded = new ArrayList<EmbeddedChunk>();
        for (Page page : collection) {
            for (Chunk chunk : chunks(page)) {
                pages.put(chunk.id(), page.id());
                embedded.add(embedding.time(() -> new EmbeddedChunk(chunk, embedder.embed(chunk.indexed()))));
            }
        }
        index.define(embedded);
        return embedded.size();
    }

    Ranking ask(Query query) {
        return new Ranking(hits(query).stream().map(hit -> page(hit)).distinct().toList(), query.relevant());
    }

    private List<Hit> hits(Query query) {
        return searching.time(() -> index.search(query.text(), embedder.embed(query.text()), CHUNKS_WANTED));
    }

    private String page(Hit hit) {
        return pages.getOrDefault(hit.chunk().id(), "");
    }

    /** Pages that are alike have chunks that are alike; here each counts for the page that it was first seen on. */
    private List<Chunk> chunks(Page page) {
        return new Chunker(ChunkSize.USUAL)
                .chunks(TestIndex.source(), Markdown.read(page.title(), page.markdown())).stream()
                        .filter(chunk -> !pages.containsKey(chunk.id()))
                        .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
