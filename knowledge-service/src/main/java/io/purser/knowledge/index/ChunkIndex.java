package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/** The chunks of all sources in Lucene. Written by one thread, read by many; what is written shows with the swap and not before. */
final class ChunkIndex implements Closeable {

    private static final double WRITE_BUFFER_MB = 16;

    /** Each segment costs every search some time. */
    private static final int FEW = 3;

    static {
        // how many terms there are is bounded by Words, for each language that there are chunks in
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final ConcurrentMap<KnowledgeId, Long> versions = new ConcurrentHashMap<>();
    private final Tongues tongues = new Tongues();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private ChunkIndex(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** An empty index in the folder, which is kept outside of the heap. */
    static ChunkIndex create(Path folder, Analyzer analyzer, Similarity similarity) throws IOException {
        var directory = new MMapDirectory(folder);
        var writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setSimilarity(similarity)
                        .setCodec(new Graphs())
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW))
                        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                        .setCommitOnClose(false));
        return new ChunkIndex(directory, writer, new SearcherManager(writer, searching(similarity)));
    }

    /** The version that searches find; 0 when there is none. */
    long version(KnowledgeId source) {
        return versions.getOrDefault(source, 0L);
    }

    void add(AccountId account, List<EmbeddedChunk> chunks, long version) throws IOException {
        for (EmbeddedChunk chunk : chunks) {
            writer.addDocument(ChunkFields.document(account, chunk, tongues.of(chunk.chunk()), version));
        }
    }

    /** From now on searches find the added chunks of this version, and none of another. */
    void swap(KnowledgeId source, long version) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ChunkFields.SOURCE, source.value())), Occur.MUST)
                .add(new TermQuery(new Term(ChunkFields.EDITION, ChunkFields.edition(source, version))), Occur.MUST_NOT)
                .build());
        searchers.maybeRefreshBlocking();
        versions.put(source, version);
    }

    /** What was added of a version that is not to come. */
    void discard(KnowledgeId source, long version) throws IOException {
        writer.deleteDocuments(new Term(ChunkFields.EDITION, ChunkFields.edition(source, version)));
    }

    void remove(KnowledgeId source) throws IOException {
        versions.remove(source);
        writer.deleteDocuments(new Term(ChunkFields.SOURCE, source.value()));
        searchers.maybeRefreshBlocking();
    }

    /** The search sees one state of the index from beginning to end. */
    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Nothing is left in the folder's place. */
    @Override
    public void close() throws IOException {
        Path folder = directory.getDirectory();
        searchers.close();
        writer.rollback();
        directory.close();
        IOUtils.rm(folder);
    }

    private static SearcherFactory searching(Similarity similarity) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity);
                return searcher;
            }
        };
    }

    @FunctionalInterface
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }
}
