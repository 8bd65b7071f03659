package io.purser.standin.arguments;

import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of places, by the preposition before them. */
final class Places implements Finder {

    private static final String NAME = "\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*)";
    private static final String ANY_CASE = "\\s+([\\p{L}'’-]{3,})";

    @Override
    public List<Found> find(Parameter parameter, String text) {
        String before = "\\b(?:" + prepositions(parameter.words()) + ")";
        var found = new ArrayList<>(find(before + NAME, text));
        if (found.isEmpty()) {
            found.addAll(find(before + ANY_CASE, text));
        }
        return found;
    }

    private static String prepositions(List<String> words) {
        if (words.contains("origin") || words.contains("from")) {
            return "from";
        }
        return words.contains("destination") || words.contains("to") ? "to" : "in|to|near|at|for|from";
    }

    private static List<Found> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !Words.empty(name))
                .map(name -> Found.text(Character.toUpperCase(name.charAt(0)) + name.substring(1), name))
                .toList();
    }
}
