package io.purser.gateway.message;

/** Text that any database and any JSON writer takes: no NUL, no half of a surrogate pair. U+FFFD stands in their place. */
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The same text when there is nothing to replace, as nearly always. */
    static String of(String text) {
        return text.codePoints().anyMatch(StorableText::isUnfit) ? replaced(text) : text;
    }

    private static String replaced(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> result.appendCodePoint(isUnfit(point) ? REPLACEMENT : point));
        return result.toString();
    }

    private static boolean isUnfit(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
