package io.purser.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A term that is looked for. Where it stands in the index is looked up once, whatever is asked of it then.
 *
 * @param holding how many chunks have it
 * @param weight how much it counts
 */
record Sought(TermQuery query, int holding, float weight) {

    static final Comparator<Sought> RAREST = Comparator.comparingInt(Sought::holding);

    /** Each of the terms, with what the field says of it. */
    static List<Sought> in(String field, Map<String, Float> weights, IndexSearcher searcher) {
        return weights.entrySet().stream()
                .map(term -> of(new Term(field, term.getKey()), term.getValue(), searcher))
                .toList();
    }

    private static Sought of(Term term, float weight, IndexSearcher searcher) {
        try {
            var states = TermStates.build(searcher, term, true);
            return new Sought(new TermQuery(term, states), states.docFreq(), weight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that any chunk has, the rarest ones where they are too many: they say most. */
    static List<Sought> rarest(Collection<Sought> all, int most) {
        return all.stream()
                .filter(term -> term.holding > 0)
                .sorted(RAREST)
                .limit(most)
                .toList();
    }

    /** Any of the terms. */
    static Query any(Collection<Sought> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new BoostQuery(term.query, term.weight), Occur.SHOULD));
        return any.build();
    }

    String text() {
        return query.getTerm().text();
    }

    /** As BM25 has it: the rarer the term among so many chunks, the larger. */
    double rarity(int chunks) {
        return Math.log1p((chunks - holding + 0.5) / (holding + 0.5));
    }
}
