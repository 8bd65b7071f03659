package io.purser.standin.language;

import java.util.regex.Pattern;

/** Verbs of two words, joined by the one word that they stand for. */
public final class Phrases {

    private static final Pattern RETURN =
            Pattern.compile("(?i)\\b(?:send|sending|sent|give|bring|take)\\b[^.?!\\n]{0,30}\\bback\\b");
    private static final Pattern REFUND = Pattern.compile("(?i)\\bmoney\\b[^.?!\\n]{0,10}\\bback\\b");
    private static final Pattern CANCEL = Pattern.compile("(?i)\\bcall(?:ed)?\\b[^.?!\\n]{0,20}\\boff\\b");

    private Phrases() {}

    public static String inOneWord(String text) {
        String plain = RETURN.matcher(text).replaceAll("$0 (return)");
        plain = REFUND.matcher(plain).replaceAll("$0 (refund)");
        return CANCEL.matcher(plain).replaceAll("$0 (cancel)");
    }
}
