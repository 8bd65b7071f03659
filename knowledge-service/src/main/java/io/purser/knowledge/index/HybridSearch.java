package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Finds chunks by words and by meaning. What one of them brings up is scored by the other too before the scores are joined. */
@ApplicationScoped
public class HybridSearch {

    private final ChunkIndex index;
    private final Analyzer analyzer;
    private final SearchTuning tuning;
    private final int exactUpTo;

    HybridSearch(ChunkIndex index, Analyzer analyzer, SearchTuning tuning, IndexConfig config) {
        this.index = index;
        this.analyzer = analyzer;
        this.tuning = tuning;
        this.exactUpTo = config.exactUpTo();
    }

    /** Best first; empty when nothing is near. Keeps a core busy for milliseconds, so never on an event loop. */
    public List<Hit> search(Collection<KnowledgeId> sources, String text, Vector vector, int top) throws IOException {
        var words = Queries.words(analyzer, text);
        return index.search(searcher -> hits(searcher, candidates(searcher, sources, words, vector), words, top));
    }

    private List<Hit> hits(IndexSearcher searcher, List<Candidate> candidates, Query words, int top)
            throws IOException {
        double enoughWords = tuning.leastWords() * Queries.bestScore(words, searcher);
        var best = new Fusion(tuning.meaning())
                .ranked(candidates).stream()
                        .filter(fused -> isNear(fused.candidate(), enoughWords))
                        .limit(top)
                        .toList();
        return stored(best, searcher);
    }

    private boolean isNear(Candidate candidate, double enoughWords) {
        return candidate.meaning() >= tuning.leastMeaning() || candidate.words() > enoughWords;
    }

    private List<Candidate> candidates(
            IndexSearcher searcher, Collection<KnowledgeId> sources, Query words, Vector vector) throws IOException {
        var among = Queries.ofSources(sources);
        var documents = broughtUp(searcher, Queries.both(words, among), near(searcher, vector, among));
        var byWords = Scores.of(documents, words, searcher);
        var byMeaning = Scores.of(documents, Queries.nearness(vector, new MatchAllDocsQuery()), searcher);
        return documents.stream()
                .map(document -> new Candidate(
                        document,
                        byWords.getOrDefault(document, 0.0),
                        Queries.cosine(byMeaning.getOrDefault(document, 0.0))))
                .toList();
    }

    private Query near(IndexSearcher searcher, Vector vector, Query among) throws IOException {
        return searcher.count(among) <= exactUpTo
                ? Queries.nearness(vector, among)
                : Queries.nearest(vector, tuning.candidates(), among);
    }

    private Set<Integer> broughtUp(IndexSearcher searcher, Query... queries) throws IOException {
        var documents = new TreeSet<Integer>();
        for (Query query : queries) {
            Arrays.stream(searcher.search(query, tuning.candidates()).scoreDocs)
                    .forEach(found -> documents.add(found.doc));
        }
        return documents;
    }

    private static List<Hit> stored(List<Fused> best, IndexSearcher searcher) throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (Fused fused : best) {
            hits.add(new Hit(ChunkFields.chunk(stored.document(fused.candidate().document())), fused.score()));
        }
        return hits;
    }
}
