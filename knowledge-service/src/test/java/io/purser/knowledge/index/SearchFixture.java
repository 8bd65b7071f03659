package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** An index whose vectors a test sets itself: a direction in the plane, in degrees. */
final class SearchFixture implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");

    private static final String MODEL = "bge-small-en-v1.5-q";
    private static final int DIMENSION = 384;

    final ChunkIndex index;

    private final Analyzer analyzer = Analyzers.byField();

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
        index.add(ACCOUNT, List.of(chunks), version);
        index.swap(source, version);
    }

    static EmbeddedChunk chunk(KnowledgeId source, String text, double degrees) {
        return chunk(source, text, degrees, "en");
    }

    static EmbeddedChunk chunk(
            KnowledgeId source, String text, double degrees, @Nullable String language, String... labels) {
        return new EmbeddedChunk(
                new Chunk(
                        new ChunkId("chunk_" + text.hashCode()),
                        source,
                        0,
                        0,
                        "Title",
                        "Title > Part",
                        null,
                        null,
                        language,
                        Set.of(labels),
                        text),
                new Vectors(direction(degrees), List.of()));
    }

    /** All that the owner may see. */
    static Wanted wanted(KnowledgeId source, String text, int top) {
        return wanted(source, text, top, new Audience.Owner());
    }

    static Wanted wanted(KnowledgeId source, String text, int top, Audience audience, String... labels) {
        return new Wanted(
                ACCOUNT, List.of(source), audience, Set.of(labels), List.of(new Wording(text, 1)), direction(0), top);
    }

    static Vector direction(double degrees) {
        float[] plane = {(float) Math.cos(Math.toRadians(degrees)), (float) Math.sin(Math.toRadians(degrees))};
        return new Vector(MODEL, Arrays.copyOf(plane, DIMENSION));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
