package io.purser.knowledge.bench;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import java.util.List;

/** Makes the vectors of texts up, to measure how fast questions are answered without the hours of embedding; those of questions are the model's. */
record Hurried(Embedder embedder) implements Embedder {

    @Override
    public Vectors embed(String text, List<String> parts) {
        return MadeUp.vectors(text, parts);
    }

    @Override
    public Vector embed(String text) {
        return embedder.embed(text);
    }

    @Override
    public Vector ask(String question) {
        return embedder.ask(question);
    }
}
