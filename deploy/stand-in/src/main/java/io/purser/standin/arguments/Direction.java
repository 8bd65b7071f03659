package io.purser.standin.arguments;

import java.util.List;
import java.util.regex.Pattern;

/** Whether an argument is where something comes from or what it goes or turns to: "from EUR to USD". */
enum Direction {
    FROM("to|in|into"),
    TO("from"),
    NONE("");

    private final String wrongWay;

    Direction(String wrongWay) {
        this.wrongWay = wrongWay;
    }

    static Direction of(Parameter parameter) {
        List<String> words = parameter.words();
        if (words.stream().anyMatch(List.of("from", "source", "origin")::contains)) {
            return FROM;
        }
        return words.stream().anyMatch(List.of("to", "target", "destination")::contains) ? TO : NONE;
    }

    /** False when the preposition before the value points the other way. */
    boolean allows(String value, String text) {
        return this == NONE
                || !Pattern.compile("(?i)\\b(?:" + wrongWay + ")\\s+" + Pattern.quote(value) + "\\b")
                        .matcher(text)
                        .find();
    }
}
