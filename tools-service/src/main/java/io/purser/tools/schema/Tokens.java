package io.purser.tools.schema;

import io.purser.tools.schema.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a text one after the other, with the comments that nothing has claimed yet. */
final class Tokens {

    private final List<Token> tokens;
    private List<Comment> unclaimed = new ArrayList<>();
    private int at;
    private int commentsTaken;

    Tokens(String text) {
        tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean sees(String mark) {
        return peek().is(Kind.MARK, mark);
    }

    /** True when a line has ended between the last token and the next. */
    boolean onNewLine() {
        return at == 0 || tokens.get(at - 1).line() < peek().line();
    }

    Token next() {
        reachComments();
        commentsTaken = 0;
        return peek().kind() == Kind.END ? peek() : tokens.get(at++);
    }

    boolean skip(String mark) {
        boolean there = sees(mark);
        if (there) {
            next();
        }
        return there;
    }

    boolean skipName(String name) {
        boolean there = peek().is(Kind.NAME, name);
        if (there) {
            next();
        }
        return there;
    }

    void expect(String mark) {
        if (!skip(mark)) {
            throw unexpected("'" + mark + "'");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    void expectName() {
        if (peek().kind() != Kind.NAME) {
            throw unexpected("a name");
        }
        next();
    }

    TypeTextException unexpected(String expected) {
        return fault("expected %s, found %s".formatted(expected, peek().shown()));
    }

    TypeTextException fault(String why) {
        return new TypeTextException(peek().line(), peek().column(), why);
    }

    /** Comments that are not claimed before braces open are not for what is inside; they are put back when the braces close. */
    List<Comment> setCommentsAside() {
        return claim();
    }

    void putCommentsBack(List<Comment> comments) {
        unclaimed.addAll(0, comments);
    }

    /** The unclaimed comments up to the next token. */
    List<Comment> claimComments() {
        reachComments();
        return claim();
    }

    /** The unclaimed comments up to the end of the last token's line; a comment with code behind it belongs to that code. */
    List<Comment> claimCommentsOfLine() {
        var next = peek().comments();
        int line = at == 0 ? 0 : tokens.get(at - 1).line();
        boolean lastOfLine = onNewLine() || sees("}");
        while (lastOfLine
                && commentsTaken < next.size()
                && next.get(commentsTaken).line() == line) {
            unclaimed.add(next.get(commentsTaken++));
        }
        return claim();
    }

    private void reachComments() {
        var next = peek().comments();
        unclaimed.addAll(next.subList(commentsTaken, next.size()));
        commentsTaken = next.size();
    }

    private List<Comment> claim() {
        var claimed = unclaimed;
        unclaimed = new ArrayList<>();
        return claimed;
    }
}
