package io.purser.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;

/** Some documents of an index, in order: each has a place among them, which is where its scores stand. */
final class Documents {

    private final int[] inOrder;
    private final IndexSearcher searcher;

    private Documents(int[] inOrder, IndexSearcher searcher) {
        this.inOrder = inOrder;
        this.searcher = searcher;
    }

    static Documents of(Collection<Integer> some, IndexSearcher searcher) {
        return new Documents(
                some.stream().mapToInt(Integer::intValue).sorted().distinct().toArray(), searcher);
    }

    int size() {
        return inOrder.length;
    }

    int at(int place) {
        return inOrder[place];
    }

    /** The sum of what the terms give. Term by term, which for some hundred documents is several times as fast as a query for any of the terms. */
    double[] scores(Collection<Sought> terms) throws IOException {
        var sums = new double[size()];
        for (Sought term : terms) {
            visit(term.query(), term.weight(), (place, score) -> sums[place] += score);
        }
        return sums;
    }

    /** What they have in this field, to be read in their order. */
    BinaryDocValues bytes(String field) throws IOException {
        var values = MultiDocValues.getBinaryValues(searcher.getIndexReader(), field);
        return values == null ? DocValues.emptyBinary() : values;
    }

    /** What they have in this field, to be read in their order. */
    NumericDocValues numbers(String field) throws IOException {
        var values = MultiDocValues.getNumericValues(searcher.getIndexReader(), field);
        return values == null ? DocValues.emptyNumeric() : values;
    }

    /** Hands over the place of each that matches, and its score. */
    void visit(Query query, float boost, Visitor visitor) throws IOException {
        var weight = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE, boost);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                visit(leaf, scorer.iterator(), scorer::score, visitor);
            }
        }
    }

    /** Lucene's score of the vector of each that has one in this field. */
    void visit(String vectors, float[] question, Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(vectors);
            VectorScorer scorer = values == null ? null : values.scorer(question);
            if (scorer != null) {
                visit(leaf, scorer.iterator(), scorer::score, visitor);
            }
        }
    }

    private void visit(LeafReaderContext leaf, DocIdSetIterator matching, Scoring scoring, Visitor visitor)
            throws IOException {
        int matched = -1;
        for (int place = first(leaf.docBase); place < size() && matched != DocIdSetIterator.NO_MORE_DOCS; place++) {
            int document = inOrder[place] - leaf.docBase;
            if (document >= leaf.reader().maxDoc()) {
                return;
            }
            if (matched < document) {
                matched = matching.advance(document);
            }
            if (matched == document) {
                visitor.visit(place, scoring.score());
            }
        }
    }

    /** The place of the first that is not before this one. */
    private int first(int document) {
        int found = Arrays.binarySearch(inOrder, document);
        return found < 0 ? -found - 1 : found;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int place, float score);
    }

    @FunctionalInterface
    private interface Scoring {
        float score() throws IOException;
    }
}
