package io.purser.tools.schema;

import io.purser.tools.schema.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a type text into tokens. */
final class Lexer {

    private static final String MARKS = "{}[]()<>|,;:?=&.";

    private final Scanner text;
    private final List<Token> tokens = new ArrayList<>();
    private List<Comment> comments = new ArrayList<>();

    private Lexer(String text) {
        this.text = new Scanner(text);
    }

    /** The last token is the end. */
    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        skipSpaceAndComments();
        while (!text.atEnd()) {
            token();
            skipSpaceAndComments();
        }
        add(Kind.END, "", text.line(), text.column());
    }

    private void skipSpaceAndComments() {
        while (!text.atEnd()) {
            if (text.sees("//")) {
                lineComment();
            } else if (text.sees("/*")) {
                blockComment();
            } else if (isSpace(text.peek())) {
                text.next();
            } else {
                return;
            }
        }
    }

    private void lineComment() {
        int start = text.offset();
        int line = text.line();
        while (!text.atEnd() && text.peek() != '\n' && text.peek() != '\r') {
            text.next();
        }
        comments.add(Comment.ofLine(text.since(start), line));
    }

    private void blockComment() {
        int start = text.offset();
        int line = text.line();
        int column = text.column();
        text.skip(2);
        while (!text.sees("*/")) {
            if (text.atEnd()) {
                throw new TypeTextException(line, column, "this comment has no end");
            }
            text.next();
        }
        text.skip(2);
        comments.add(Comment.ofBlock(text.since(start), line));
    }

    private void token() {
        char first = text.peek();
        int line = text.line();
        int column = text.column();
        if (first == '"' || first == '\'') {
            add(Kind.STRING, Strings.read(text), line, column);
        } else if (Character.isJavaIdentifierStart(first)) {
            add(Kind.NAME, name(), line, column);
        } else if (isNumberStart(first)) {
            add(Kind.NUMBER, number(), line, column);
        } else if (MARKS.indexOf(first) >= 0) {
            add(Kind.MARK, String.valueOf(text.next()), line, column);
        } else {
            throw new TypeTextException(line, column, "unexpected character '%s'".formatted(first));
        }
    }

    private String name() {
        int start = text.offset();
        while (!text.atEnd() && Character.isJavaIdentifierPart(text.peek())) {
            text.next();
        }
        return text.since(start);
    }

    private String number() {
        int start = text.offset();
        text.next();
        while (Character.isLetterOrDigit(text.peek()) || text.peek() == '.') {
            text.next();
        }
        return text.since(start);
    }

    private boolean isNumberStart(char first) {
        return Character.isDigit(first) || (first == '-' && Character.isDigit(text.peek(1)));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    private void add(Kind kind, String content, int line, int column) {
        tokens.add(new Token(kind, content, line, column, comments));
        comments = new ArrayList<>();
    }
}
