package io.purser.tools.schema;

/** A text that is read from left to right, and the place where the reading is. */
final class Scanner {

    private static final char NONE = '\0';

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character at this place, NUL behind the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : NONE;
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    char next() {
        char taken = text.charAt(at++);
        boolean lineEnds = taken == '\n' || (taken == '\r' && peek() != '\n');
        line += lineEnds ? 1 : 0;
        column = lineEnds ? 1 : column + 1;
        return taken;
    }

    void skip(int count) {
        for (int taken = 0; taken < count; taken++) {
            next();
        }
    }

    int offset() {
        return at;
    }

    /** What was read since the offset. */
    String since(int offset) {
        return text.substring(offset, at);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
