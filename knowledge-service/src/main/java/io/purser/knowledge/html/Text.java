package io.purser.knowledge.html;

import java.util.regex.Pattern;

/** Words of a page as they are kept. */
final class Text {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\u00AD"
                    + "\\x{E0000}-\\x{E007F}&&[^\\t\\n\\r]]");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern MARKUP = Pattern.compile("[\\s|*`>:.-]*");

    private Text() {}

    /** In one line, without characters that nobody sees. */
    static String clean(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same, so that Markdown takes nothing in it for a tag. */
    static String markdown(String text) {
        return TAG.matcher(clean(text)).replaceAll("\\\\<");
    }

    static boolean isMarkupOnly(String markdown) {
        return MARKUP.matcher(markdown).matches();
    }
}
