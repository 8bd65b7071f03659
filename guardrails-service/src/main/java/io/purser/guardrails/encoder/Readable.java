package io.purser.guardrails.encoder;

/** Text that a tokenizer takes: of bounded length, without halves of characters, never without anything to read. */
final class Readable {

    private static final String NOTHING = "?";
    private static final char REPLACEMENT = '\uFFFD';

    private Readable() {}

    static String of(String text, int lengthAtMost) {
        var kept = new StringBuilder(Math.min(text.length(), lengthAtMost));
        text.codePoints()
                .limit(lengthAtMost)
                .forEach(point ->
                        kept.appendCodePoint(Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point));
        return kept.codePoints().anyMatch(Readable::isRead) ? kept.toString() : NOTHING;
    }

    /** The tokenizer drops all others, and refuses a text of which nothing is left. */
    private static boolean isRead(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != REPLACEMENT;
        };
    }
}
