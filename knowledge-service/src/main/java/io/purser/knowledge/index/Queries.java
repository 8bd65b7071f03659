package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
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

    /** What a chunk would score at best that has all of the query's words over and over: the sum of their rarities in BM25. */
    static double bestScore(Query words, IndexSearcher searcher) throws IOException {
        var terms = new HashSet<Term>();
        words.visit(QueryVisitor.termCollector(terms));
        var reader = searcher.getIndexReader();
        double best = 0;
        for (Term term : terms) {
            int holding = reader.docFreq(term);
            best += Math.log1p((reader.maxDoc() - holding + 0.5) / (holding + 0.5));
        }
        return best;
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
