package io.purser.standin.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that were one argument already: ids, dates and the like are said for one argument only. */
final class Taken {

    private final List<String> words = new ArrayList<>();

    void add(Parameter parameter, Found found) {
        boolean once =
                switch (Wanted.of(parameter)) {
                    case ID, MAIL, PHONE, DATE, TIME, DATE_TIME, NUMBER -> true;
                    case CHOICE -> Direction.of(parameter) != Direction.NONE;
                    default -> false;
                };
        if (once && !found.said().isBlank()) {
            words.add(found.said());
        }
    }

    String without(String text) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return left;
    }

    boolean isIn(String text) {
        return words.stream().anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }
}
