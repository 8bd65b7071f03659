package io.purser.knowledge.chunk;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The length of a text as a reader feels it, also where a script has no spaces or a word has no end. */
final class Words {

    private static final int LETTERS_OF_A_LONG_WORD = 24;
    private static final int CHARACTERS_OF_A_WORD = 2;
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Words() {}

    /** Two characters of a script without spaces are a word, a run without end is several, a lone sign is none. */
    static int in(String text) {
        int words = 0;
        int characters = 0;
        int run = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                words += words(run, letters);
                run = 0;
                letters = 0;
            } else if (c > 0x0DFF && WITHOUT_SPACES.contains(UnicodeScript.of(c))) {
                characters++;
            } else {
                run++;
                letters += Character.isLetterOrDigit(c) ? 1 : 0;
            }
        }
        return words + words(run, letters) + (characters + 1) / CHARACTERS_OF_A_WORD;
    }

    private static int words(int run, int letters) {
        return (run + (letters > 0 ? LETTERS_OF_A_LONG_WORD - 1 : 0)) / LETTERS_OF_A_LONG_WORD;
    }
}
