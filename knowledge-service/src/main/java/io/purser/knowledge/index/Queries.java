package io.purser.knowledge.index;

import io.purser.knowledge.embed.Vector;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;

/** What is asked of Lucene. */
final class Queries {

    private Queries() {}

    static Query both(Query scoring, Query filter) {
        return new BooleanQuery.Builder()
                .add(scoring, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** About the nearest ones, found without looking at all of them. */
    static Query nearest(Vector vector, int count, Query filter) {
        return new KnnFloatVectorQuery(ChunkFields.vectors(vector), vector.values(), count, filter);
    }

    /** The cosine behind Lucene's score of a vector. */
    static double cosine(double score) {
        return 2 * score - 1;
    }
}
