package io.purser.knowledge.chunk;

/** A paragraph, a list, a table or the like. {@code prose} is cut between sentences, anything else between lines. */
public record Block(String text, boolean prose) {

    static Block heading(String text) {
        return new Block("**" + text + "**", true);
    }
}
