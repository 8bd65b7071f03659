package io.purser.knowledge.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;

/** The words that are looked for, as they are found in each language that there are chunks in. */
final class Words {

    /** Words that stand in a heading count this much more: few enough not to drown what only the text says. */
    private static final float HEADINGS = 0.3f;

    /** In a language. A customer who tells a long story is looked for by its rarest words. */
    private static final int MOST_WORDS = 64;

    private static final int MOST_PIECES = 256;

    private final Map<Language, List<Sought>> words = new EnumMap<>(Language.class);
    private final Map<Language, List<Sought>> headings = new EnumMap<>(Language.class);
    private final Map<Language, List<Sought>> pieces = new EnumMap<>(Language.class);
    private final IndexSearcher searcher;
    private final QueryTerms terms;

    private Words(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.terms = new QueryTerms(analyzer);
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
    Collection<Sought> any() {
        return Stream.concat(
                        words.values().stream().map(all -> Sought.rarest(all, MOST_WORDS)),
                        headings.values().stream().map(all -> Sought.rarest(all, MOST_WORDS)))
                .flatMap(List::stream)
                .toList();
    }

    /** Any of the pieces of the words. */
    Collection<Sought> pieces() {
        return pieces.values().stream()
                .flatMap(all -> Sought.rarest(all, MOST_PIECES).stream())
                .toList();
    }

    /** What a chunk of each language would score at best that has all of the words over and over, or as many as are looked for: the sum of their rarities. */
    Map<Language, Double> best() throws IOException {
        var best = new EnumMap<Language, Double>(Language.class);
        for (var language : words.entrySet()) {
            int chunks = searcher.getIndexReader().getDocCount(language.getKey().words());
            double all = language.getValue().stream()
                    .sorted(Sought.RAREST)
                    .limit(MOST_WORDS)
                    .mapToDouble(term -> term.rarity(chunks))
                    .sum();
            best.put(language.getKey(), all);
        }
        return best;
    }

    /** Those of the words that are in the text, in the form in which they are looked for. */
    Set<String> in(String text, Language language) {
        var found = new TreeSet<>(terms.of(language.words(), text));
        found.retainAll(words.getOrDefault(language, List.of()).stream()
                .map(Sought::text)
                .collect(Collectors.toSet()));
        return found;
    }

    private void add(Language language, List<Wording> wordings) {
        words.put(language, sought(language.words(), wordings, 1, UnaryOperator.identity()));
        headings.put(language, sought(language.headings(), wordings, HEADINGS, UnaryOperator.identity()));
        pieces.put(language, sought(language.pieces(), wordings, 1, Stream::distinct));
    }

    /** A word that is said twice counts twice; a piece does not, as long words have many. */
    private List<Sought> sought(
            String field, List<Wording> wordings, float factor, UnaryOperator<Stream<String>> counted) {
        var weights = new LinkedHashMap<String, Float>();
        for (Wording wording : wordings) {
            float weight = factor * (float) wording.weight();
            counted.apply(terms.of(field, wording.text()).stream())
                    .forEach(term -> weights.merge(term, weight, Float::sum));
        }
        return Sought.in(field, weights, searcher);
    }
}
