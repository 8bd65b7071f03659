package io.purser.tools.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comment and the line on which it begins. */
record Comment(String text, int line) {

    static Comment ofLine(String raw, int line) {
        return new Comment(raw.substring(2).strip(), line);
    }

    /** Without its marks, and without the asterisks with which its lines begin. */
    static Comment ofBlock(String raw, int line) {
        return new Comment(
                raw.substring(2, raw.length() - 2)
                        .lines()
                        .map(String::strip)
                        .map(text -> text.replaceFirst("^\\*+", "").strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                line);
    }

    /** What they all say, each on lines of its own. */
    static String text(List<Comment> comments) {
        return lines(comments.stream().map(Comment::text).toArray(String[]::new));
    }

    static String lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
