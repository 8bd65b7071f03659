package io.purser.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.IndexSearcher;

/** Which of the candidates are shown, and why. */
final class Selection {

    private final List<Candidate> pool;
    private final Words words;
    private final IndexSearcher searcher;
    private final SearchTuning tuning;
    private final Map<Language, Double> bestWords;

    Selection(List<Candidate> pool, Words words, IndexSearcher searcher, SearchTuning tuning) throws IOException {
        this.pool = pool;
        this.words = words;
        this.searcher = searcher;
        this.tuning = tuning;
        this.bestWords = words.best();
    }

    Findings findings(int top, int dropped) throws IOException {
        var ranked = Fusion.ranked(pool);
        var shown = ranked.stream().filter(this::isNear).limit(top).toList();
        var others = ranked.stream()
                .filter(fused -> dropped > 0 && !shown.contains(fused))
                .limit(dropped)
                .toList();
        return new Findings(hits(shown, dropped > 0), hits(others, dropped > 0));
    }

    private boolean isNear(Fused fused) {
        var candidate = fused.candidate();
        double best = bestWords.getOrDefault(candidate.language(), 0.0);
        return candidate.meaning() >= tuning.leastMeaning()
                || (candidate.words() > 0 && candidate.words() > tuning.leastWords() * best);
    }

    private List<Hit> hits(List<Fused> some, boolean explained) throws IOException {
        var stored = searcher.storedFields();
        var wordRanks = explained ? ranks(Candidate::words) : Map.<Integer, Integer>of();
        var meaningRanks = explained ? ranks(Candidate::meaning) : Map.<Integer, Integer>of();
        var hits = new ArrayList<Hit>();
        for (Fused fused : some) {
            int document = fused.candidate().document();
            var chunk = ChunkFields.chunk(stored.document(document));
            Set<String> terms =
                    explained ? words.in(chunk.indexed(), fused.candidate().language()) : Set.of();
            hits.add(new Hit(
                    chunk,
                    fused.score(),
                    why(fused, wordRanks.getOrDefault(document, 0), meaningRanks.getOrDefault(document, 0), terms)));
        }
        return hits;
    }

    private Why why(Fused fused, int wordsRank, int meaningRank, Set<String> terms) {
        var candidate = fused.candidate();
        return new Why(
                candidate.words(),
                candidate.meaning(),
                fused.words(),
                fused.meaning(),
                candidate.share(),
                candidate.weight(),
                wordsRank,
                meaningRank,
                isNear(fused),
                candidate.language().code(),
                terms);
    }

    private Map<Integer, Integer> ranks(ToDoubleFunction<Candidate> score) {
        var ranks = new HashMap<Integer, Integer>();
        pool.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .forEach(candidate -> ranks.put(candidate.document(), ranks.size() + 1));
        return ranks;
    }
}
