package io.purser.knowledge.index;

import io.purser.knowledge.embed.Vector;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.hnsw.NeighborQueue;

/** The chunks nearest to a question, found by looking at each. Some are taken together, which is several times as fast as a query. */
final class Nearest {

    private final Vector question;
    private final NeighborQueue best;

    private Nearest(Vector question, int count) {
        this.question = question;
        this.best = new NeighborQueue(count, false);
    }

    /** Up to {@code count} of those that can be compared with it, in no order. */
    static List<Integer> of(Vector question, int count, Query among, IndexSearcher searcher) throws IOException {
        var nearest = new Nearest(question, count);
        var filter = searcher.createWeight(searcher.rewrite(among), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var allowed = filter.scorer(leaf);
            if (allowed != null) {
                nearest.look(leaf, allowed.iterator());
            }
        }
        return IntStream.of(nearest.best.nodes()).boxed().toList();
    }

    private void look(LeafReaderContext leaf, DocIdSetIterator allowed) throws IOException {
        var values = leaf.reader().getFloatVectorValues(ChunkFields.vectors(question));
        VectorScorer scorer = values == null ? null : values.scorer(question.values());
        if (scorer != null) {
            var bulk = scorer.bulk(allowed);
            var some = new DocAndFloatFeatureBuffer();
            do {
                bulk.nextDocsAndScores(
                        DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), some);
                for (int i = 0; i < some.size; i++) {
                    best.insertWithOverflow(leaf.docBase + some.docs[i], some.features[i]);
                }
            } while (some.size > 0);
        }
    }
}
