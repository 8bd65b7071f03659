package io.purser.guardrails.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Letters that only look Latin. Unicode's full list (UTS #39) has thousands of entries and its library weighs 14 MB; what
 * NFKC has not folded already and what can be mistaken for a lower-case Latin letter are the few dozen here.
 */
final class Lookalikes {

    private static final Map<Character, Character> LETTERS = pairs(
            "аa вb еe іi јj кk мm нh оo рp сc ԁd ԛq ѕs тt уy хx һh ԝw ӏl ҽe" // Cyrillic
                    + " αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj" // Greek
                    + " աw օo սu ոn ցg հh" // Armenian
                    + " ɑa ɡg ɩi ɪi ıi ʏy ɴn ʀr ʙb ʜh ʟl ʍm ᴀa ᴄc ᴅd ᴇe ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz" // phonetic
                    + " łl øo đd ħh ŧt"); // strokes, which are no accents to Unicode

    private static final Map<Character, Character> SIGNS =
            pairs("’' ‘' ʼ' ‛' ′' ´' “\" ”\" „\" «\" »\" ‟\" ″\" ‐- ‑- ‒- –- —- ―- −- ․. ….");

    private Lookalikes() {}

    /** The plain form of a quotation mark, dash or dot; other characters stay. */
    static int sign(int character) {
        return character < 0x80 || character > Character.MAX_VALUE
                ? character
                : SIGNS.getOrDefault((char) character, (char) character);
    }

    /** Folds words that mix Latin letters with lookalikes, and in a text that is mostly Latin those that look all Latin. */
    static void fold(StringBuilder text) {
        boolean everywhere = isMostlyLatin(text);
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfWord(text, start);
            if (isDisguised(text.substring(start, end), everywhere)) {
                fold(text, start, end);
            }
        }
    }

    private static void fold(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, LETTERS.getOrDefault(text.charAt(i), text.charAt(i)));
        }
    }

    private static boolean isDisguised(String word, boolean amongLatin) {
        return word.chars().anyMatch(c -> c >= 0x80 && LETTERS.containsKey((char) c))
                && (word.chars().anyMatch(c -> isLatin((char) c))
                        || amongLatin && word.chars().allMatch(c -> LETTERS.containsKey((char) c)));
    }

    private static Map<Character, Character> pairs(String spaced) {
        return Arrays.stream(spaced.split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));
    }

    private static int endOfWord(StringBuilder text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMostlyLatin(StringBuilder text) {
        long latin = text.chars().filter(c -> isLatin((char) c)).count();
        return 2 * latin > text.chars().filter(Character::isLetter).count();
    }

    private static boolean isLatin(char letter) {
        return letter < 0x80
                ? letter >= 'a' && letter <= 'z'
                : Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }
}
