package io.purser.standin.telling;

import io.purser.standin.language.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much each word of a question tells among these sentences: a word that all of them have tells nothing. */
final class Weights {

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},] )\\p{Lu}\\p{Ll}{2,}");
    private static final double STRANGE_NAME = 0.1;
    private static final double FROM_AFAR = 0.5;

    private final Map<String, Double> weights = new HashMap<>();
    private final double strangeness;

    Weights(String question, List<Quotable> sentences) {
        List<Set<String>> stems = sentences.stream()
                .map(sentence -> Words.content(sentence.inContext()))
                .toList();
        List<Set<String>> nearby = sentences.stream()
                .map(sentence -> Words.content(sentence.nearby()))
                .toList();
        for (String word : Words.content(question)) {
            long with =
                    nearby.stream().filter(sentence -> sentence.contains(word)).count();
            weights.put(word, Math.log(1 + (1.0 + sentences.size()) / (1 + with)));
        }
        strangeness = names(question).stream().anyMatch(name -> unknown(name, stems)) ? STRANGE_NAME : 0;
    }

    /** The weight of the question's words that are in the sentence, from 0 to 1. The title of its page counts half. */
    double share(Quotable sentence) {
        Set<String> nearby = Words.content(sentence.nearby());
        Set<String> stems = Words.content(sentence.inContext());
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : FROM_AFAR * sum(stems) / all + (1 - FROM_AFAR) * sum(nearby) / all;
    }

    private double sum(Set<String> stems) {
        return weights.entrySet().stream()
                .filter(word -> stems.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** What is to be added to the bar when the question names somebody or something that no sentence names. */
    double strangeness() {
        return strangeness;
    }

    private static List<String> names(String question) {
        return NAME.matcher(question).results().map(MatchResult::group).toList();
    }

    private static boolean unknown(String name, List<Set<String>> stems) {
        return stems.stream().noneMatch(sentence -> sentence.containsAll(Words.content(name)));
    }
}
