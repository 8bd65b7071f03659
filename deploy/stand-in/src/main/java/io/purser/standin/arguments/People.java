package io.purser.standin.arguments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that people give themselves. */
final class People implements Finder {

    private static final Pattern NAME =
            Pattern.compile("(?:[Mm]y name is|[Nn]ame is|[Nn]ame:|I am|I'm|I’m|[Tt]his is|[Ff]or|[Oo]n behalf of)\\s+"
                    + "(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*)");

    @Override
    public List<Found> find(Parameter parameter, String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? List.of(Found.text(part(parameter.words(), name.group(1)), name.group(1))) : List.of();
    }

    private static String part(List<String> words, String name) {
        String[] parts = name.split("\\s+");
        if (words.contains("first")) {
            return parts[0];
        }
        return words.contains("last") || words.contains("surname") ? parts[parts.length - 1] : name;
    }
}
