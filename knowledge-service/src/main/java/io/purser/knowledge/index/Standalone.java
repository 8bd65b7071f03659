package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.store.EmbeddedChunk;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index as the service has it, with one source in it and no service around it. */
public final class Standalone implements AutoCloseable {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_measured");

    private final ChunkIndex index;
    private final HybridSearch search;
    private final HybridSearch exact;

    private Standalone(ChunkIndex index, HybridSearch search, HybridSearch exact) {
        this.index = index;
        this.search = search;
        this.exact = exact;
    }

    /** An empty one; {@code settings} are what differs from the defaults. */
    public static Standalone create(Map<String, String> settings) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addSystemSources()
                .withDefaultValues(settings)
                .withMapping(IndexConfig.class)
                .withMapping(SearchTuning.class)
                .build();
        var beans = new IndexBeans();
        var analyzer = beans.analyzer();
        var kept = config.getConfigMapping(IndexConfig.class);
        var tuning = config.getConfigMapping(SearchTuning.class);
        var index = beans.index(kept, analyzer);
        return new Standalone(
                index,
                new HybridSearch(index, analyzer, tuning, kept.exactUpTo()),
                new HybridSearch(index, analyzer, tuning, Integer.MAX_VALUE));
    }

    public static KnowledgeId source() {
        return SOURCE;
    }

    /** From now on these are all that is found. */
    public void define(List<EmbeddedChunk> chunks) throws IOException {
        define(List.of(chunks).iterator());
    }

    /** From now on these are all that is found. They come in portions, as they may be more than fit into memory. */
    public void define(Iterator<List<EmbeddedChunk>> chunks) throws IOException {
        long version = index.version(SOURCE) + 1;
        while (chunks.hasNext()) {
            index.add(ACCOUNT, chunks.next(), version);
        }
        index.swap(SOURCE, version);
    }

    public List<Hit> search(List<Wording> wordings, Vector vector, int top) throws IOException {
        return search.search(wanted(wordings, vector, top));
    }

    /** The same without a graph that might miss some. */
    public List<Hit> exactly(List<Wording> wordings, Vector vector, int top) throws IOException {
        return exact.search(wanted(wordings, vector, top));
    }

    private static Wanted wanted(List<Wording> wordings, Vector vector, int top) {
        return new Wanted(ACCOUNT, List.of(SOURCE), new Audience.Owner(), Set.of(), wordings, vector, top);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
