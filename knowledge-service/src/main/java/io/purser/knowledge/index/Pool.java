package io.purser.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The candidates of a search.
 *
 * @param languages of their documents
 */
record Pool(List<Candidate> candidates, Map<Integer, Language> languages) {

    static Pool of(Wanted wanted, Words words, IndexSearcher searcher, SearchTuning tuning, int exactUpTo)
            throws IOException {
        var among = Filters.of(wanted);
        var near = searcher.count(among) <= exactUpTo
                ? Queries.nearness(wanted.vector(), among)
                : Queries.nearest(wanted.vector(), tuning.candidates(), among);
        var documents = broughtUp(searcher, tuning.candidates(), Queries.both(words.any(), among), near);
        var byWords = Scores.of(documents, words.any(), searcher);
        var byMeaning = Scores.of(documents, Queries.nearness(wanted.vector(), new MatchAllDocsQuery()), searcher);
        var languages = languages(documents, searcher);
        var shares = shares(documents, wanted, searcher);
        var candidates = new ArrayList<Candidate>();
        for (int document : documents) {
            double cosine = Queries.cosine(byMeaning.getOrDefault(document, 0.0));
            candidates.add(new Candidate(
                    document,
                    byWords.getOrDefault(document, 0.0),
                    wanted.vector().nearness(cosine),
                    shares.getOrDefault(document, share(languages.getOrDefault(document, Language.OTHER), tuning))));
        }
        return new Pool(candidates, languages);
    }

    Language language(Candidate candidate) {
        return languages.getOrDefault(candidate.document(), Language.OTHER);
    }

    private static double share(Language language, SearchTuning tuning) {
        return language.isEmbedded() ? tuning.meaning() : tuning.meaningElsewhere();
    }

    /** Of documents whose source has its own. */
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

    private static Set<Integer> broughtUp(IndexSearcher searcher, int count, Query... queries) throws IOException {
        var documents = new TreeSet<Integer>();
        for (Query query : queries) {
            Arrays.stream(searcher.search(query, count).scoreDocs).forEach(found -> documents.add(found.doc));
        }
        return documents;
    }

    private static Map<Integer, Language> languages(Set<Integer> inOrder, IndexSearcher searcher) throws IOException {
        var spoken = MultiDocValues.getNumericValues(searcher.getIndexReader(), ChunkFields.SPOKEN);
        var languages = new HashMap<Integer, Language>();
        for (int document : inOrder) {
            if (spoken != null && spoken.advanceExact(document)) {
                languages.put(document, Language.values()[(int) spoken.longValue()]);
            }
        }
        return languages;
    }
}
