package io.purser.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** The words that are looked for, as they are found in each language that there are chunks in. */
final class Words {

    /** Words that stand in a heading count this much more: few enough not to drown what only the text says. */
    private static final float HEADINGS = 0.3f;

    private final Map<Language, Query> queries = new EnumMap<>(Language.class);
    private final Map<Language, Query> pieces = new EnumMap<>(Language.class);
    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    private Words(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    static Words of(List<Wording> wordings, IndexSearcher searcher, Analyzer analyzer) {
        var words = new Words(searcher, analyzer);
        Collection<String> fields = FieldInfos.getIndexedFields(searcher.getIndexReader());
        for (Language language : Language.values()) {
            if (fields.contains(language.words())) {
                words.add(language, wordings);
            }
        }
        return words;
    }

    /** Any of the words. A chunk has one language, so only the words of that language count for it. */
    Query any() {
        return any(queries.values());
    }

    /** Any of the pieces of the words. */
    Query pieces() {
        return any(pieces.values());
    }

    private static Query any(Collection<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** What a chunk of each language would score at best that has all of the words over and over: the sum of their rarities. */
    Map<Language, Double> best() throws IOException {
        var best = new EnumMap<Language, Double>(Language.class);
        for (Language language : queries.keySet()) {
            best.put(language, best(language));
        }
        return best;
    }

    /** Those of the words that are in the text, in the form in which they are looked for. */
    Set<String> in(String text, Language language) {
        var found = new HashSet<Term>();
        Optional.ofNullable(new QueryBuilder(analyzer).createBooleanQuery(language.words(), text))
                .ifPresent(query -> query.visit(QueryVisitor.termCollector(found)));
        found.retainAll(terms(language));
        return found.stream().map(Term::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Language language, List<Wording> wordings) {
        var any = new BooleanQuery.Builder();
        for (Wording wording : wordings) {
            for (Query part : parts(language, wording)) {
                any.add(part, Occur.SHOULD);
            }
        }
        queries.put(language, any.build());
        pieces.put(
                language,
                any(wordings.stream()
                        .flatMap(wording -> pieces(language, wording))
                        .toList()));
    }

    /** Each on its own: those of one word stand at one place, where a query builder would take them for the same. */
    private Stream<Query> pieces(Language language, Wording wording) {
        String field = language.pieces();
        return new QueryTerms(analyzer)
                .of(field, wording.text()).stream()
                        .map(term -> new BoostQuery(new TermQuery(new Term(field, term)), (float) wording.weight()));
    }

    private List<Query> parts(Language language, Wording wording) {
        var parts = new ArrayList<Query>();
        var builder = new QueryBuilder(analyzer);
        float weight = (float) wording.weight();
        Optional.ofNullable(builder.createBooleanQuery(language.words(), wording.text()))
                .ifPresent(query -> parts.add(new BoostQuery(query, weight)));
        Optional.ofNullable(builder.createBooleanQuery(language.headings(), wording.text()))
                .ifPresent(query -> parts.add(new BoostQuery(query, weight * HEADINGS)));
        return parts;
    }

    private double best(Language language) throws IOException {
        var reader = searcher.getIndexReader();
        int all = reader.getDocCount(language.words());
        double best = 0;
        for (Term term : terms(language)) {
            int holding = reader.docFreq(term);
            best += Math.log1p((all - holding + 0.5) / (holding + 0.5));
        }
        return best;
    }

    private Set<Term> terms(Language language) {
        var terms = new HashSet<Term>();
        queries.getOrDefault(language, new MatchNoDocsQuery()).visit(QueryVisitor.termCollector(terms));
        terms.removeIf(term -> !term.field().equals(language.words()));
        return terms;
    }
}
