package io.purser.knowledge.embed;

import java.util.List;

/** Turns a text into the vector by which its meaning is compared. */
@FunctionalInterface
public interface Embedder {

    /** A vector of length 1. Takes tens of milliseconds of a whole core, so never on an event loop. */
    Vector embed(String text);

    /** The vectors of a text and of its parts, all of the model that reads the text best. */
    default Vectors embed(String text, List<String> parts) {
        return Vectors.of(embed(text), parts.stream().map(this::embed).toList());
    }

    /** The vector of a question, for models that want to be told that it is one. */
    default Vector ask(String question) {
        return embed(question);
    }
}
