package io.purser.standin.language;

import java.util.List;

/** A rough stem: {@code cancelled}, {@code cancelling} and {@code cancellation} are one. */
final class Stem {

    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS = List.of("ation", "ment", "ing", "ed", "ly", "y", "e");

    private Stem() {}

    static String of(String word) {
        String stem = withoutPlural(withoutGenitive(word));
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
                return single(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return single(stem);
    }

    private static String withoutGenitive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST + 1) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > SHORTEST ? word.substring(0, word.length() - 1) : word;
    }

    /** {@code shipp} and {@code cancell} end like {@code ship} and {@code cancel}. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }
}
