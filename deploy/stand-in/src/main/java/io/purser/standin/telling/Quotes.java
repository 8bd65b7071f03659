package io.purser.standin.telling;

import io.purser.standin.language.Words;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.meaning.Sense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers a question with sentences as they stand in the passages, or not at all. */
public final class Quotes {

    private static final double NO_WORD_SHARED = 0.08;
    private static final int LOOKED_AT = 40;
    private static final int SAID = 3;
    private static final double ALMOST_AS_GOOD = 0.9;
    private static final double GOOD_ENOUGH_TOGETHER = 0.8;
    private static final double MOSTLY_THE_SAME = 0.8;

    private final Meaning meaning;

    public Quotes(Meaning meaning) {
        this.meaning = meaning;
    }

    private record Rated(Quotable quotable, int place, double rating) {}

    /** Empty, when no sentence is rated {@code enough} or better. */
    public Quote answer(String question, List<String> results, double enough) {
        List<Quotable> sentences = promising(Words.content(question), results);
        var weights = new Weights(question, sentences);
        List<Rated> rated = rated(question, sentences, weights);
        Optional<Rated> best = rated.stream().max(Comparator.comparingDouble(Rated::rating));
        return best.filter(found -> found.rating() >= bar(found.quotable(), weights, enough))
                .map(found -> new Quote(said(rated, found), found.rating()))
                .orElse(Quote.NONE);
    }

    /** Higher for a sentence that shares no word with the question, and for a question that names what nobody knows. */
    private static double bar(Quotable best, Weights weights, double enough) {
        if (enough == 0) {
            return 0;
        }
        return enough + weights.strangeness() + (weights.share(best) == 0 ? NO_WORD_SHARED : 0);
    }

    private static String said(List<Rated> rated, Rated best) {
        return withBest(rated, best).stream()
                .sorted(Comparator.comparingInt(Rated::place))
                .map(found -> found.quotable().sentence())
                .collect(Collectors.joining(" "));
    }

    private static List<Rated> withBest(List<Rated> rated, Rated best) {
        var said = new ArrayList<Rated>();
        rated.stream()
                .filter(candidate -> candidate.rating() >= best.rating() * enough(candidate, best))
                .sorted(Comparator.comparingDouble(Rated::rating).reversed())
                .filter(candidate -> said.stream().noneMatch(other -> alike(other, candidate)))
                .limit(SAID)
                .forEach(said::add);
        return said;
    }

    /** What stands under the same heading is likely to belong to the answer. */
    private static double enough(Rated candidate, Rated best) {
        boolean together = candidate.quotable().context().equals(best.quotable().context());
        return together ? GOOD_ENOUGH_TOGETHER : ALMOST_AS_GOOD;
    }

    private List<Rated> rated(String question, List<Quotable> sentences, Weights weights) {
        List<Sense> senses = meaning.of(texts(question, sentences));
        var rating = new Rating(question, senses.getFirst(), weights);
        var rated = new ArrayList<Rated>();
        for (int i = 0; i < sentences.size(); i++) {
            double points = rating.of(sentences.get(i), senses.get(1 + 2 * i), senses.get(2 + 2 * i));
            rated.add(new Rated(sentences.get(i), i, points));
        }
        return rated;
    }

    /** Those that share most words with the question, in the order of the passages. */
    private static List<Quotable> promising(Set<String> asked, List<String> results) {
        var all = results.stream()
                .flatMap(result -> Passages.of(result).stream())
                .filter(quotable -> !quotable.sentence().endsWith("?"))
                .distinct()
                .toList();
        return all.stream()
                .sorted(Comparator.comparingDouble(
                        quotable -> -Words.share(asked, Words.content(quotable.inContext()))))
                .limit(LOOKED_AT)
                .sorted(Comparator.comparingInt(all::indexOf))
                .toList();
    }

    private static List<String> texts(String question, List<Quotable> sentences) {
        var texts = new ArrayList<String>();
        texts.add(question);
        for (Quotable sentence : sentences) {
            texts.add(sentence.sentence());
            texts.add(sentence.inContext());
        }
        return texts;
    }

    private static boolean alike(Rated a, Rated b) {
        Set<String> one = Words.content(a.quotable().sentence());
        Set<String> other = Words.content(b.quotable().sentence());
        return Words.share(one, other) >= MOSTLY_THE_SAME && Words.share(other, one) >= MOSTLY_THE_SAME;
    }
}
