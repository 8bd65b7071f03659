package io.purser.contract.fingerprint;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in plain form, so that they are the same however the text is set: letters and digits only, lower case,
 * compatibility forms folded (NFKC), no accents, nothing invisible.
 */
public final class Words {

    /** Of a longer word only so much counts; to fold a pile of marks would cost its square. */
    private static final int LONGEST = 64;

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    public static List<Word> of(String text) {
        var words = new Words(text);
        for (int at = 0; at < text.length(); ) {
            at = words.take(at);
        }
        return words.words;
    }

    /** Takes the word that begins there, if one does; returns where to go on. */
    private int take(int start) {
        int first = text.codePointAt(start);
        int after = start + Character.charCount(first);
        if (!Character.isLetterOrDigit(first)) {
            return after;
        }
        boolean sign = isSign(first);
        int end = sign ? afterMarks(after) : afterWord(after);
        words.add(new Word(hash(start, Math.min(end, start + LONGEST)), start, end, sign));
        return end;
    }

    private int afterWord(int from) {
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!isMark(letter) && (!Character.isLetterOrDigit(letter) || isSign(letter))) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private int afterMarks(int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isMark(int letter) {
        return letter >= 0x80
                && switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static boolean isSign(int letter) {
        return letter >= 0x0E00
                && (Character.isIdeographic(letter)
                        || switch (UnicodeScript.of(letter)) {
                            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                            default -> false;
                        });
    }

    private long hash(int start, int end) {
        long hash = START;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter >= 0x80) {
                return hash(plain(text.substring(start, end)));
            }
            hash = (hash ^ (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)) * PRIME;
        }
        return hash;
    }

    private static long hash(String plain) {
        long hash = START;
        for (int at = 0; at < plain.length(); at++) {
            if (!isMark(plain.charAt(at))) {
                hash = (hash ^ plain.charAt(at)) * PRIME;
            }
        }
        return hash;
    }

    private static String plain(String word) {
        String form = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(form, Normalizer.Form.NFKD);
    }
}
