package io.purser.standin.mind;

import java.util.regex.Pattern;

/** Greetings and thanks around what a message is about. */
final class Courtesy {

    private static final Pattern GREETING =
            Pattern.compile("(?i)^(?:(?:hi|hello|hey|hiya|howdy|greetings|ahoy|good (?:morning|afternoon|evening|day))"
                    + "(?: there| all| again)?(?: \\p{L}+(?=\\s*[,!.]))?|dear [\\p{L} ]{1,30}|ok(?:ay)?|great|perfect|cool|alright|all right"
                    + "|excuse me|sorry)\\b[\\s,.!:-]*");
    private static final Pattern THANKS = Pattern.compile(
            "(?i)^(?:(?:many |ok |great |perfect )?(?:thanks|thank you|thank u|thx|ty|cheers|much appreciated)"
                    + "(?: (?:so|very) much| a lot| again| for (?:your|the) help| anyway)?)\\b[\\s,.!]*");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)[\\s,.!]*\\b(?:thanks|thank you|thx|please help|many thanks)(?: in advance| so much| a lot)?[\\s.!]*$");
    private static final Pattern THANKFUL =
            Pattern.compile("(?is).*\\b(?:thank|thanks|thx|ty|cheers|appreciated)\\b.*");
    private static final Pattern AGREEING =
            Pattern.compile("(?i)\\s*(?:ok(?:ay)?|great|perfect|cool|alright|all right)[\\s.!]*");

    private Courtesy() {}

    /** What remains of a message without them. */
    static String without(String text) {
        String rest = text.strip();
        String shorter = GREETING.matcher(rest).replaceFirst("");
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = GREETING.matcher(rest).replaceFirst("");
        }
        String bare = THANKS.matcher(rest).replaceFirst("");
        return CLOSING.matcher(bare).replaceFirst("").strip();
    }

    static boolean thanks(String text) {
        return THANKFUL.matcher(text).matches();
    }

    static boolean agrees(String text) {
        return AGREEING.matcher(text).matches();
    }
}
