package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.store.EmbeddedChunk;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index as the service has it, with one source in it and no service around it. */
public final class Standalone implements AutoCloseable {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_measured");

    private final ChunkIndex index;
    private final HybridSearch search;

    private Standalone(ChunkIndex index, HybridSearch search) {
        this.index = index;
        this.search = search;
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
        var index = beans.index(kept, analyzer);
        return new Standalone(
                index, new HybridSearch(index, analyzer, config.getConfigMapping(SearchTuning.class), kept));
    }

    public static KnowledgeId source() {
        return SOURCE;
    }

    /** From now on these are all that is found. */
    public void define(List<EmbeddedChunk> chunks) throws IOException {
        long version = index.version(SOURCE) + 1;
        index.add(ACCOUNT, chunks, version);
        index.swap(SOURCE, version);
    }

    public List<Hit> search(List<Wording> wordings, Vector vector, int top) throws IOException {
        return search.search(
                new Wanted(ACCOUNT, List.of(SOURCE), new Audience.Owner(), Set.of(), wordings, vector, top));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
