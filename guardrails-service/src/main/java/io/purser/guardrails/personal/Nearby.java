package io.purser.guardrails.personal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say what a number beside them is. */
final class Nearby {

    static final int NOWHERE = Integer.MAX_VALUE;

    private static final int BEFORE = 48;
    private static final int AFTER = 14;

    private final Pattern words;

    /** @param alternatives beginnings of words, in lower case, as in a regular expression */
    Nearby(String alternatives) {
        this.words = Pattern.compile("(?<![\\pL\\pN])(?:" + alternatives + ")");
    }

    boolean stand(String text, int start, int end) {
        return before(text, start) != NOWHERE || after(text, end) != NOWHERE;
    }

    /** How many signs before the place the last such word begins. */
    int before(String text, int place) {
        String part = text.substring(Math.max(0, place - BEFORE), place).toLowerCase(Locale.ROOT);
        int distance = NOWHERE;
        for (Matcher word = words.matcher(part); word.find(); ) {
            distance = part.length() - word.start();
        }
        return distance;
    }

    /** How many signs after the place the first such word begins. */
    int after(String text, int place) {
        String part =
                text.substring(place, Math.min(text.length(), place + AFTER)).toLowerCase(Locale.ROOT);
        Matcher word = words.matcher(part);
        return word.find() ? word.start() : NOWHERE;
    }
}
