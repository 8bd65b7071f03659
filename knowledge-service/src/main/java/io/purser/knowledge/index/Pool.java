package io.purser.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The candidates of a search: what any of its ways brings up, each scored in all of them. */
final class Pool {

    private final Wanted wanted;
    private final SearchTuning tuning;
    private final Documents documents;
    private final Measures measures;
    private final Language[] languages;

    private Pool(Wanted wanted, SearchTuning tuning, Documents documents, Measures measures) throws IOException {
        this.wanted = wanted;
        this.tuning = tuning;
        this.documents = documents;
        this.measures = measures;
        this.languages = languages(documents);
    }

    static List<Candidate> of(Wanted wanted, Words words, IndexSearcher searcher, SearchTuning tuning, int exactUpTo)
            throws IOException {
        var documents = Documents.of(broughtUp(wanted, words, searcher, tuning.candidates(), exactUpTo), searcher);
        return new Pool(wanted, tuning, documents, Measures.of(documents, wanted, words)).candidates();
    }

    private List<Candidate> candidates() {
        var spoken = EnumSet.noneOf(Language.class);
        spoken.addAll(Arrays.asList(languages));
        var asked = QuestionLanguage.of(wanted.wordings().getFirst().text(), spoken);
        return IntStream.range(0, documents.size())
                .mapToObj(place -> candidate(
                        place, asked.isEmpty() || asked.get() == languages[place] ? 1 : tuning.otherLanguage()))
                .toList();
    }

    private Candidate candidate(int place, double weight) {
        double words = measures.words()[place];
        return new Candidate(
                documents.at(place),
                languages[place],
                words,
                words + tuning.pieces() * measures.pieces()[place],
                wanted.vector().nearness(measures.cosines()[place]),
                share(place),
                weight);
    }

    private double share(int place) {
        double own = measures.shares()[place];
        double usual = languages[place].isEmbedded() ? tuning.meaning() : tuning.meaningElsewhere();
        return Double.isNaN(own) ? usual : own;
    }

    /** Pieces of words bring up what else would be missed, where few chunks have any of the words. */
    private static Set<Integer> broughtUp(Wanted wanted, Words words, IndexSearcher searcher, int count, int exactUpTo)
            throws IOException {
        var among = Filters.of(wanted);
        var documents = new TreeSet<>(best(count, words.any(), among, searcher));
        if (documents.size() < count) {
            documents.addAll(best(count, words.pieces(), among, searcher));
        }
        documents.addAll(
                searcher.count(among) <= exactUpTo
                        ? Nearest.of(wanted.vector(), count, among, searcher)
                        : best(count, Queries.nearest(wanted.vector(), count, among), searcher));
        return documents;
    }

    private static List<Integer> best(int count, Collection<Sought> terms, Query among, IndexSearcher searcher)
            throws IOException {
        return best(count, Queries.both(Sought.any(terms), among), searcher);
    }

    private static List<Integer> best(int count, Query query, IndexSearcher searcher) throws IOException {
        return Arrays.stream(searcher.search(query, count).scoreDocs)
                .map(found -> found.doc)
                .toList();
    }

    private static Language[] languages(Documents documents) throws IOException {
        var spoken = documents.numbers(ChunkFields.SPOKEN);
        var languages = new Language[documents.size()];
        for (int place = 0; place < languages.length; place++) {
            languages[place] = spoken.advanceExact(documents.at(place))
                    ? Language.values()[(int) spoken.longValue()]
                    : Language.OTHER;
        }
        return languages;
    }
}
