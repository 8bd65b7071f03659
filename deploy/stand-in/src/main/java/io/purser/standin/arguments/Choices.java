package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.language.Words;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.meaning.Sense;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One of the values that the schema lists: the one that is named, or else, when one is needed, the closest in meaning. */
record Choices(Meaning meaning) implements Finder {

    private static final double CLOSE = 0.35;

    @Override
    public List<Found> find(Parameter parameter, String text) {
        List<Found> named = parameter.choices().stream()
                .filter(choice -> named(choice, text))
                .filter(choice -> Direction.of(parameter).allows(choice.asText(), text))
                .sorted(Comparator.comparing(
                        (JsonNode choice) -> -choice.asText().length()))
                .map(choice -> new Found(choice, choice.asText()))
                .toList();
        return named.isEmpty() && parameter.required() && !text.isBlank() ? closest(parameter, text) : named;
    }

    private static boolean named(JsonNode choice, String text) {
        List<String> said = Words.of(text.replace('-', ' '));
        Set<String> stems = Words.content(text.replace('-', ' '));
        List<String> words = Words.ofName(choice.asText());
        return !words.isEmpty()
                && words.stream().allMatch(word -> said.contains(word) || stems.containsAll(stem(word)));
    }

    /** Words without content have no stem, and must be said as they are. */
    private static Set<String> stem(String word) {
        Set<String> stems = Words.content(word);
        return stems.isEmpty() ? Set.of("\0") : stems;
    }

    private List<Found> closest(Parameter parameter, String text) {
        Sense said = meaning.of(text);
        return parameter.choices().stream()
                .filter(choice -> !named(choice, text) && similarity(choice, said) >= CLOSE)
                .max(Comparator.comparingDouble(choice -> similarity(choice, said)))
                .map(choice -> new Found(choice, ""))
                .stream()
                .toList();
    }

    private double similarity(JsonNode choice, Sense said) {
        return meaning.of(String.join(" ", Words.ofName(choice.asText()))).closeTo(said);
    }
}
