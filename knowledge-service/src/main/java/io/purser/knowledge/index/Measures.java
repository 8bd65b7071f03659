package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/**
 * How well some documents fit what is looked for, each way on its own, by their places; what does not fit at all has 0.
 *
 * @param words BM25
 * @param pieces BM25 of the pieces of words
 * @param cosines of the chunk, or of its nearest part where that is nearer
 * @param shares of meaning; NaN where the source has none of its own
 */
record Measures(double[] words, double[] pieces, double[] cosines, double[] shares) {

    /** Of what cannot be compared. */
    private static final double FARTHEST = -1;

    static Measures of(Documents documents, Wanted wanted, Words words) throws IOException {
        return new Measures(
                documents.scores(words.any()),
                documents.scores(words.pieces()),
                cosines(documents, wanted),
                shares(documents, wanted.shares()));
    }

    private static double[] cosines(Documents documents, Wanted wanted) throws IOException {
        var cosines = new double[documents.size()];
        Arrays.fill(cosines, FARTHEST);
        var question = wanted.vector();
        documents.visit(
                ChunkFields.vectors(question),
                question.values(),
                (place, score) -> cosines[place] = Queries.cosine(score));
        PartMeanings.raise(cosines, documents, question);
        return cosines;
    }

    private static double[] shares(Documents documents, Map<KnowledgeId, Double> own) throws IOException {
        var shares = new double[documents.size()];
        Arrays.fill(shares, Double.NaN);
        for (var source : own.entrySet()) {
            var ofSource =
                    new TermQuery(new Term(ChunkFields.SOURCE, source.getKey().value()));
            double share = source.getValue();
            documents.visit(ofSource, 1, (place, score) -> shares[place] = share);
        }
        return shares;
    }
}
