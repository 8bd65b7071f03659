package io.purser.guardrails.train;

import java.util.List;
import java.util.Locale;

/** Which sources are held out together. */
final class Folds {

    private Folds() {}

    /** The first fold one of whose words is in the source's name; one more for all others. */
    @SafeVarargs
    static int of(String source, List<String>... folds) {
        String name = source.toLowerCase(Locale.ROOT);
        for (int fold = 0; fold < folds.length; fold++) {
            if (folds[fold].stream().anyMatch(name::contains)) {
                return fold;
            }
        }
        return folds.length;
    }
}
