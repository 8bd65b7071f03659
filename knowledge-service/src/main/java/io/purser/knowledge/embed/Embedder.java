package io.purser.knowledge.embed;

/** Turns a text into the vector by which its meaning is compared. */
@FunctionalInterface
public interface Embedder {

    /** A vector of length 1. Takes tens of milliseconds of a whole core, so never on an event loop. */
    Vector embed(String text);

    /** The vector of a question, for models that want to be told that it is one. */
    default Vector ask(String question) {
        return embed(question);
    }
}
