package io.purser.standin.language;

import java.util.List;
import java.util.Set;

/** Whether a text is English, as far as a few frequent words of it and of its neighbours can tell. */
public final class English {

    private static final Set<String> OWN = words(
            "the a an is are was do does did have has can could will would i i'm my you your we it to of for with and"
                    + " or what where when how who why please want need order help not this that on at in be there");
    private static final Set<String> OTHERS =
            words("el la los las un una es está donde dónde qué que cómo mi mis por para con quiero puedo hola gracias"
                    + " le les des est où mon ma mes je vous puis veux avec pour pas bonjour merci"
                    + " der die das ist wo wie mein meine ich kann nicht und ein eine bitte danke hallo sind wann"
                    + " il dove mio mia vorrei sono grazie ciao posso quando come perché"
                    + " het een waar mijn ik kan niet hoe wanneer dank"
                    + " o os onde meu minha eu não como obrigado olá quero");

    private English() {}

    /** True only when something speaks for another language: a short English text without frequent words is fine. */
    public static boolean isForeign(String text) {
        long others = count(text, OTHERS);
        boolean several = others > 1 || others == 1 && Words.of(text).size() == 1;
        return mostlyOtherScript(text) || several && others > count(text, OWN);
    }

    public static boolean hasFrequentWord(String text) {
        return count(text, OWN) > 0;
    }

    private static boolean mostlyOtherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long other = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && other * 2 > letters;
    }

    private static long count(String text, Set<String> words) {
        List<String> found = Words.of(text);
        return found.stream().filter(words::contains).count();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
