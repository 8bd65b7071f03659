package io.purser.knowledge.index;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.similarities.BM25Similarity;

/** An index whose vectors a test sets itself: a direction in the plane, in degrees. */
final class SearchFixture implements AutoCloseable {

    private static final int DIMENSION = 384;

    final ChunkIndex index;

    private final Analyzer analyzer = new EnglishAnalyzer();

    SearchFixture(Path folder) throws IOException {
        index = ChunkIndex.create(folder, analyzer, new BM25Similarity());
    }

    HybridSearch search(int exactUpTo) {
        return new HybridSearch(
                index,
                analyzer,
                Settings.of(SearchTuning.class, Map.of()),
                Settings.of(IndexConfig.class, Map.of("index.exact-up-to", String.valueOf(exactUpTo))));
    }

    void define(KnowledgeId source, long version, EmbeddedChunk... chunks) throws IOException {
        index.add(List.of(chunks), version);
        index.swap(source, version);
    }

    static EmbeddedChunk chunk(KnowledgeId source, String text, double degrees) {
        var id = new ChunkId("chunk_" + text.hashCode());
        return new EmbeddedChunk(new Chunk(id, source, 0, "Title", "Title > Part", null, text), direction(degrees));
    }

    static Vector direction(double degrees) {
        float[] plane = {(float) Math.cos(Math.toRadians(degrees)), (float) Math.sin(Math.toRadians(degrees))};
        return new Vector(Arrays.copyOf(plane, DIMENSION));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
