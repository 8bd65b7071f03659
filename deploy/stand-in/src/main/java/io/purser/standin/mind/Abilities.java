package io.purser.standin.mind;

import io.purser.standin.chat.Function;
import io.purser.standin.choosing.Choosing;
import io.purser.standin.language.Sentences;
import io.purser.standin.language.Words;
import java.util.List;

/** What the functions on offer are for, in their own words. */
final class Abilities {

    private static final int MOST = 5;
    private static final int LONGEST = 80;

    private Abilities() {}

    static String of(List<Function> functions) {
        List<String> deeds = functions.stream()
                .filter(function -> !Choosing.isSearch(function))
                .map(Abilities::deed)
                .limit(MOST)
                .toList();
        boolean knows = functions.stream().anyMatch(Choosing::isSearch);
        if (deeds.isEmpty()) {
            return knows
                    ? "I can answer your questions. What would you like to know?"
                    : "Just ask me, and I'll do my best to help.";
        }
        return (knows
                        ? "I can answer your questions, and I can help with these things: "
                        : "I can help with these things: ")
                + Sentences.list(deeds, "and") + ". What would you like to do?";
    }

    /** The beginning of the description, or else the name. */
    private static String deed(Function function) {
        String first = function.description().split("[.:;,(\\n]", 2)[0].strip();
        boolean usable = first.contains(" ") && first.length() <= LONGEST;
        String deed = usable ? imperative(first) : String.join(" ", Words.ofName(function.name()));
        return Character.toLowerCase(deed.charAt(0)) + deed.substring(1);
    }

    /** "Finds one order" is "find one order". */
    private static String imperative(String text) {
        return text.replaceFirst("^(\\p{Lu}\\p{Ll}+(?:[^s]))s\\b", "$1")
                .replaceFirst("^(\\p{Lu}\\p{Ll}*[^aeiou])ies\\b", "$1y");
    }
}
