package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An index as the service has it, with one source in it, for measurements. */
public final class TestIndex implements AutoCloseable {

    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_measured");

    private final ChunkIndex index;
    private final HybridSearch search;

    private TestIndex(ChunkIndex index, HybridSearch search) {
        this.index = index;
        this.search = search;
    }

    /** An empty one; {@code tuning} is what differs from the defaults. */
    public static TestIndex create(Map<String, String> tuning) throws IOException {
        var beans = new IndexBeans();
        var analyzer = beans.analyzer();
        var config = Settings.of(IndexConfig.class, tuning);
        var index = beans.index(config, analyzer);
        return new TestIndex(index, new HybridSearch(index, analyzer, Settings.of(SearchTuning.class, tuning), config));
    }

    public static KnowledgeId source() {
        return SOURCE;
    }

    public void define(List<EmbeddedChunk> chunks) throws IOException {
        long version = index.version(SOURCE) + 1;
        index.add(chunks, version);
        index.swap(SOURCE, version);
    }

    public List<Hit> search(String query, Vector vector, int top) throws IOException {
        return search.search(List.of(SOURCE), query, vector, top);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
