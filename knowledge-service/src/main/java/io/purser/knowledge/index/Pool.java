package io.purser.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The candidates of a search.
 *
 * @param languages of their documents
 */
record Pool(List<Candidate> candidates, Map<Integer, Language> languages) {

    static Pool of(Wanted wanted, Words words, IndexSearcher searcher, SearchTuning tuning, int exactUpTo)
            throws IOException {
        var documents = broughtUp(wanted, words, searcher, tuning.candidates(), exactUpTo);
        var languages = languages(documents, searcher);
        var asked = QuestionLanguage.of(wanted.wordings().getFirst().text(), Set.copyOf(languages.values()));
        var measures = Measures.of(documents, wanted, words, searcher);
        var candidates = documents.stream()
                .map(document -> {
                    var language = languages.getOrDefault(document, Language.OTHER);
                    return new Candidate(
                            document,
                            measures.words(document),
                            measures.words(document) + tuning.pieces() * measures.pieces(document),
                            wanted.vector().nearness(measures.cosine(document)),
                            measures.share(document, share(language, tuning)),
                            asked.isEmpty() || asked.get() == language ? 1 : tuning.otherLanguage());
                })
                .toList();
        return new Pool(candidates, languages);
    }

    Language language(Candidate candidate) {
        return languages.getOrDefault(candidate.document(), Language.OTHER);
    }

    private static double share(Language language, SearchTuning tuning) {
        return language.isEmbedded() ? tuning.meaning() : tuning.meaningElsewhere();
    }

    /** Pieces of words bring up what else would be missed, where few chunks have any of the words. */
    private static SortedSet<Integer> broughtUp(
            Wanted wanted, Words words, IndexSearcher searcher, int count, int exactUpTo) throws IOException {
        var among = Filters.of(wanted);
        var documents = new TreeSet<>(best(count, Queries.both(words.any(), among), searcher));
        if (documents.size() < count) {
            documents.addAll(best(count, Queries.both(words.pieces(), among), searcher));
        }
        documents.addAll(
                searcher.count(among) <= exactUpTo
                        ? Nearest.of(wanted.vector(), count, among, searcher)
                        : best(count, Queries.nearest(wanted.vector(), count, among), searcher));
        return documents;
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
