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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The candidates of a search.
 *
 * @param languages of their documents
 */
record Pool(List<Candidate> candidates, Map<Integer, Language> languages) {

    static Pool of(Wanted wanted, Words words, IndexSearcher searcher, SearchTuning tuning, int exactUpTo)
            throws IOException {
        var among = Filters.of(wanted);
        int count = tuning.candidates();
        var documents = new TreeSet<>(best(count, Queries.both(words.any(), among), searcher));
        if (documents.size() < count) {
            documents.addAll(best(count, Queries.both(words.pieces(), among), searcher));
        }
        documents.addAll(
                searcher.count(among) <= exactUpTo
                        ? Nearest.of(wanted.vector(), count, among, searcher)
                        : best(count, Queries.nearest(wanted.vector(), count, among), searcher));
        var byWords = Scores.of(documents, words.any(), searcher);
        var byPieces = Scores.of(documents, words.pieces(), searcher);
        var byMeaning = Scores.of(documents, Queries.nearness(wanted.vector(), new MatchAllDocsQuery()), searcher);
        var byParts = PartMeanings.of(documents, wanted.vector(), searcher);
        var languages = languages(documents, searcher);
        var asked = QuestionLanguage.of(wanted.wordings().getFirst().text(), Set.copyOf(languages.values()));
        var candidates = new ArrayList<Candidate>();
        for (int document : documents) {
            double whole = Queries.cosine(byMeaning.getOrDefault(document, 0.0));
            double cosine = Math.max(whole, byParts.getOrDefault(document, whole));
            var language = languages.getOrDefault(document, Language.OTHER);
            double worded = byWords.getOrDefault(document, 0.0);
            candidates.add(new Candidate(
                    document,
                    worded,
                    worded + tuning.pieces() * byPieces.getOrDefault(document, 0.0),
                    wanted.vector().nearness(cosine),
                    share(language, tuning),
                    asked.isEmpty() || asked.get() == language ? 1 : tuning.otherLanguage()));
        }
        return new Pool(candidates, languages);
    }

    Language language(Candidate candidate) {
        return languages.getOrDefault(candidate.document(), Language.OTHER);
    }

    private static double share(Language language, SearchTuning tuning) {
        return language.isEmbedded() ? tuning.meaning() : tuning.meaningElsewhere();
    }

    private static List<Integer> best(int count, Query query, IndexSearcher searcher) throws IOException {
        return Arrays.stream(searcher.search(query, count).scoreDocs)
                .map(found -> found.doc)
                .toList();
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
