package io.purser.guardrails.answerable;

import io.purser.guardrails.grounding.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How much of a question the passages speak of, word by word. */
record Coverage(Ask ask, Passages passages) {

    double byBestPassage() {
        return passages.stems().stream().mapToDouble(this::by).max().orElse(0);
    }

    double byBestLine() {
        return passages.lines().stream()
                .mapToDouble(line -> by(line.stems()))
                .max()
                .orElse(0);
    }

    /** Of what is new in the question; 1 when nothing is. */
    double ofNews() {
        var news = ask.words().stream().filter(ask::isNew).toList();
        return news.isEmpty() ? 1 : share(news, passages::has);
    }

    /** Of the words that stand side by side in the question. */
    double ofPairs() {
        var pairs = Line.pairs(Word.of(ask.question()));
        return pairs.isEmpty() ? 0 : pairs.stream().filter(this::hasPair).count() / (double) pairs.size();
    }

    private boolean hasPair(String pair) {
        return passages.lines().stream().anyMatch(line -> line.pairs().contains(pair));
    }

    /** What the rarest word weighs that no passage has, beside the rarest of all. */
    double heaviestMissing() {
        double heaviest = rarest(ask.words());
        return heaviest == 0 ? 0 : rarest(missing()) / heaviest;
    }

    /** Names and numbers that no passage has. */
    long missingNames() {
        return missing().stream().filter(word -> word.weight() > 1).count();
    }

    /** Where the question has most of its words; of several the first. */
    Line bestLine() {
        return passages.lines().stream()
                .max(Comparator.comparingDouble(line -> by(line.stems())))
                .orElseThrow();
    }

    /** The share of the question's words, by rarity, that are among these stems. */
    double by(Set<String> stems) {
        return share(ask.words(), word -> stems.contains(word.stem()));
    }

    private List<Word> missing() {
        return ask.words().stream().filter(word -> !passages.has(word)).toList();
    }

    private double rarest(List<Word> words) {
        return words.stream().mapToDouble(passages::rarity).max().orElse(0);
    }

    private double share(List<Word> words, Predicate<Word> which) {
        double all = 0;
        double some = 0;
        for (Word word : words) {
            double rarity = passages.rarity(word);
            all += rarity;
            some += which.test(word) ? rarity : 0;
        }
        return all == 0 ? 0 : some / all;
    }
}
