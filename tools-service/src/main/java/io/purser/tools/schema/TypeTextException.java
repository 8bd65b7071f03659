package io.purser.tools.schema;

/** The text is no type at this place; lines and columns count from 1. */
final class TypeTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TypeTextException(int line, int column, String why) {
        super("line %d, column %d: %s".formatted(line, column, why), null, false, false);
    }
}
