package io.purser.standin.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of a text, and the stems of those that carry its content. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_-]*");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but if so to of in on at for with from by as about into after before than then that this"
                            + " these those it its it's i i'm i'd i've i'll me my mine you your yours we our us they them their he"
                            + " she his her is am are was were be been being do does did have has had can could will would"
                            + " shall should may might must not no don't doesn't didn't can't isn't what which who whom whose"
                            + " when where why how there here just please want like need get got know tell give let any some"
                            + " all also too very much many more most other another one only own same such what's where's"
                            + " how's who's there's that's hi hello hey thanks thank ok okay yes yet still really")
                    .split(" "));

    private Words() {}

    public static List<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    /** Stems of the words that say something; words with digits are names of things and not content. */
    public static Set<String> content(String text) {
        var stems = new LinkedHashSet<String>();
        for (String word : of(text.replace('_', ' '))) {
            if (!EMPTY.contains(word) && word.chars().noneMatch(Character::isDigit)) {
                stems.add(Stem.of(word));
            }
        }
        return stems;
    }

    /** The words of a name such as {@code order_number} or {@code orderNumber}. */
    public static List<String> ofName(String name) {
        return HUMP.splitAsStream(name)
                .filter(word -> !word.isBlank())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    public static boolean empty(String word) {
        return EMPTY.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How much of the first set is in the second, from 0 to 1. */
    public static double share(Set<String> of, Set<String> in) {
        if (of.isEmpty()) {
            return 0;
        }
        return of.stream().filter(in::contains).count() / (double) of.size();
    }
}
