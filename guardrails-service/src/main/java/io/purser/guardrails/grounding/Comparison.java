package io.purser.guardrails.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A claim beside its evidence. Few features, each of which means the same in any text: with more the trees learn the sources.
 *
 * @param features pairs of words that the evidence has, share of words that it has not, numbers and dates that it has not, names
 *     that the nearest sentence has not, difference in negations, opposites
 * @param nearest the sentence of the evidence that has most of the claim
 * @param conflicts numbers and dates that the evidence has not
 */
record Comparison(double[] features, Passage nearest, int conflicts) {

    /** @param grounds not empty */
    static Comparison of(String claim, Grounds grounds) {
        var words = Word.of(claim);
        double[] shares = grounds.shares(words);
        int first = largest(shares, -1);
        int second = largest(shares, first);
        Passage nearest = grounds.passages().get(first);
        var near = forms(nearest, grounds.passages().get(second < 0 ? first : second));
        int conflicts = Facts.of(claim).missingIn(grounds.facts());
        return new Comparison(features(words, grounds, nearest, near, conflicts), nearest, conflicts);
    }

    private static int largest(double[] shares, int but) {
        int largest = -1;
        for (int i = 0; i < shares.length; i++) {
            largest = i != but && (largest < 0 || shares[i] > shares[largest]) ? i : largest;
        }
        return largest;
    }

    private static double[] features(
            List<Word> words, Grounds grounds, Passage nearest, Set<String> near, int conflicts) {
        var pairs = Pairs.of(words);
        return new double[] {
            part(pairs.stream().filter(grounds::hasPair).count(), pairs.size()),
            part(count(words, word -> word.isContent() && !grounds.has(word)), count(words, Word::isContent)),
            conflicts,
            count(words, word -> word.named() && !nearest.stems().contains(word.stem())),
            Math.abs(Polarity.negations(words) - Polarity.negations(nearest.words())),
            Polarity.opposites(words, near)
        };
    }

    private static Set<String> forms(Passage... passages) {
        var forms = new HashSet<String>();
        for (Passage passage : passages) {
            passage.words().forEach(word -> forms.add(word.form()));
        }
        return forms;
    }

    private static long count(List<Word> words, Predicate<Word> which) {
        return words.stream().filter(which).count();
    }

    private static double part(long some, long all) {
        return all == 0 ? 1 : some / (double) all;
    }
}
