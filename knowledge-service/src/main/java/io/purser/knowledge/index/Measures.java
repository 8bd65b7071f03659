package io.purser.knowledge.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;

/**
 * How well some documents fit what is looked for, each way on its own; one that is not there has 0.
 *
 * @param words BM25
 * @param pieces BM25 of the pieces of words
 * @param whole Lucene's score for the vector of the whole chunk
 * @param parts cosine of the nearest part
 * @param shares of meaning, where the source has its own
 */
record Measures(
        Map<Integer, Double> words,
        Map<Integer, Double> pieces,
        Map<Integer, Double> whole,
        Map<Integer, Double> parts,
        Map<Integer, Double> shares) {

    static Measures of(SortedSet<Integer> documents, Wanted wanted, Words words, IndexSearcher searcher)
            throws IOException {
        return new Measures(
                Scores.of(documents, words.any(), searcher),
                Scores.of(documents, words.pieces(), searcher),
                Scores.of(documents, Queries.nearness(wanted.vector(), new MatchAllDocsQuery()), searcher),
                PartMeanings.of(documents, wanted.vector(), searcher),
                shares(documents, wanted, searcher));
    }

    double words(int document) {
        return words.getOrDefault(document, 0.0);
    }

    double pieces(int document) {
        return pieces.getOrDefault(document, 0.0);
    }

    /** Of the chunk, or of its nearest part where that is nearer. */
    double cosine(int document) {
        double cosine = Queries.cosine(whole.getOrDefault(document, 0.0));
        return Math.max(cosine, parts.getOrDefault(document, cosine));
    }

    double share(int document, double usual) {
        return shares.getOrDefault(document, usual);
    }

    private static Map<Integer, Double> shares(Set<Integer> documents, Wanted wanted, IndexSearcher searcher)
            throws IOException {
        var shares = new HashMap<Integer, Double>();
        for (var own : wanted.shares().entrySet()) {
            var ofSource =
                    new TermQuery(new Term(ChunkFields.SOURCE, own.getKey().value()));
            Scores.of(documents, ofSource, searcher).forEach((document, score) -> {
                if (score > 0) {
                    shares.put(document, own.getValue());
                }
            });
        }
        return shares;
    }
}
