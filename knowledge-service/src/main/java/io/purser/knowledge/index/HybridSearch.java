package io.purser.knowledge.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** Finds chunks by words and by meaning. What one of them brings up is scored by the other too before the scores are joined. */
@ApplicationScoped
public class HybridSearch {

    private final ChunkIndex index;
    private final Analyzer analyzer;
    private final SearchTuning tuning;
    private final int exactUpTo;

    @Inject
    HybridSearch(ChunkIndex index, Analyzer analyzer, SearchTuning tuning, IndexConfig config) {
        this(index, analyzer, tuning, config.exactUpTo());
    }

    HybridSearch(ChunkIndex index, Analyzer analyzer, SearchTuning tuning, int exactUpTo) {
        this.index = index;
        this.analyzer = analyzer;
        this.tuning = tuning;
        this.exactUpTo = exactUpTo;
    }

    /** Best first; empty when nothing is near. Keeps a core busy for milliseconds, so never on an event loop. */
    public List<Hit> search(Wanted wanted) throws IOException {
        return explained(wanted, 0).hits();
    }

    /** The same hits, and so many of those that are not among them. */
    public Findings explained(Wanted wanted, int dropped) throws IOException {
        return index.search(searcher -> {
            var words = Words.of(wanted.wordings(), searcher, analyzer);
            var pool = Pool.of(wanted, words, searcher, tuning, exactUpTo);
            return new Selection(pool, words, searcher, tuning).findings(wanted.top(), dropped);
        });
    }
}
