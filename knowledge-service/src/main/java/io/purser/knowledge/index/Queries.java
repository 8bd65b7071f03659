package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** What is asked of Lucene. */
final class Queries {

    private Queries() {}

    static Query ofSources(Collection<KnowledgeId> sources) {
        return new TermInSetQuery(
                ChunkFields.SOURCE,
                sources.stream().map(source -> new BytesRef(source.value())).toList());
    }

    /** Any of the text's words. Nothing, when it has none that count. */
    static Query words(Analyzer analyzer, String text) {
        return Optional.ofNullable(new QueryBuilder(analyzer).createBooleanQuery(ChunkFields.WORDS, text))
                .orElseGet(MatchNoDocsQuery::new);
    }

    static Query both(Query scoring, Query filter) {
        return new BooleanQuery.Builder()
                .add(scoring, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** Every chunk that the filter lets through, by its nearness. */
    static Query nearness(Vector vector, Query filter) {
        return new FunctionScoreQuery(
                filter,
                new FullPrecisionFloatVectorSimilarityValuesSource(
                        vector.values(), ChunkFields.VECTOR, VectorSimilarityFunction.DOT_PRODUCT));
    }

    /** About the nearest ones, found without looking at all of them. */
    static Query nearest(Vector vector, int count, Query filter) {
        return new KnnFloatVectorQuery(ChunkFields.VECTOR, vector.values(), count, filter);
    }

    /** The cosine behind Lucene's score of a vector. */
    static double cosine(double score) {
        return 2 * score - 1;
    }
}
