package io.purser.knowledge.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** The score that a query gives to each of some documents, 0 when it does not match. */
final class Scores extends QueryRescorer {

    private Scores(Query query) {
        super(query);
    }

    static Map<Integer, Double> of(Collection<Integer> documents, Query query, IndexSearcher searcher)
            throws IOException {
        var all = documents.stream().map(document -> new ScoreDoc(document, 0)).toArray(ScoreDoc[]::new);
        var asked = new TopDocs(new TotalHits(all.length, TotalHits.Relation.EQUAL_TO), all);
        var scores = new HashMap<Integer, Double>();
        for (ScoreDoc scored : new Scores(query).rescore(searcher, asked, all.length).scoreDocs) {
            scores.put(scored.doc, (double) scored.score);
        }
        return scores;
    }

    @Override
    protected float combine(float before, boolean matches, float score) {
        return matches ? score : 0;
    }
}
