package io.purser.knowledge.index;

import io.purser.knowledge.store.StoredChunks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Makes the index of this process. */
@ApplicationScoped
class IndexBeans {

    @Produces
    @Singleton
    Analyzer analyzer() {
        return Analyzers.byField();
    }

    @Produces
    @Singleton
    ChunkIndex index(IndexConfig config, Analyzer analyzer) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(config.directory()), "chunk-index");
        return ChunkIndex.create(folder, analyzer, new BM25Similarity());
    }

    void close(@Disposes ChunkIndex index) throws IOException {
        index.close();
    }

    @Produces
    @Singleton
    IndexLoader loader(ChunkIndex index, StoredChunks stored, IndexConfig config) {
        return new IndexLoader(index, stored, config.readTogether());
    }
}
