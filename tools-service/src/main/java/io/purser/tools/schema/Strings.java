package io.purser.tools.schema;

/** Text in quotes. */
final class Strings {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    private Strings() {}

    /** What the quoted text stands for; the scanner is behind its end then. */
    static String read(Scanner text) {
        int line = text.line();
        int column = text.column();
        char quote = text.next();
        var content = new StringBuilder();
        while (text.peek() != quote) {
            if (text.atEnd() || text.peek() == '\n' || text.peek() == '\r') {
                throw new TypeTextException(line, column, "this text has no closing quote");
            }
            content.append(character(text));
        }
        text.next();
        return content.toString();
    }

    private static char character(Scanner text) {
        char first = text.next();
        if (first != '\\' || text.atEnd()) {
            return first;
        }
        char escaped = text.next();
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> unicode(text);
            default -> escaped;
        };
    }

    private static char unicode(Scanner text) {
        int line = text.line();
        int column = text.column();
        int start = text.offset();
        for (int digit = 0; digit < DIGITS && Character.digit(text.peek(), HEXADECIMAL) >= 0; digit++) {
            text.next();
        }
        String digits = text.since(start);
        if (digits.length() < DIGITS) {
            throw new TypeTextException(line, column, "expected four hexadecimal digits");
        }
        return (char) Integer.parseInt(digits, HEXADECIMAL);
    }
}
