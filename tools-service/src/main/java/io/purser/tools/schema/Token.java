package io.purser.tools.schema;

import java.util.List;

/**
 * A piece of a type text.
 *
 * @param text as written; of a string what it stands for
 * @param comments the comments between the token before and this one
 */
record Token(Kind kind, String text, int line, int column, List<Comment> comments) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        MARK,
        END
    }

    Token {
        comments = List.copyOf(comments);
    }

    boolean is(Kind other, String text) {
        return kind == other && this.text.equals(text);
    }

    /** As it is told to whoever wrote it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the text";
            case STRING -> "the text \"" + text + "\"";
            case NAME, NUMBER, MARK -> "'" + text + "'";
        };
    }
}
