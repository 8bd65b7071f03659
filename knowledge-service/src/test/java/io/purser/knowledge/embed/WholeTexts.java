package io.purser.knowledge.embed;

import java.util.List;

/** Leaves out the parts of texts, so that a test sees each chunk embedded once. */
public record WholeTexts(Embedder embedder) implements Embedder {

    @Override
    public Vector embed(String text) {
        return embedder.embed(text);
    }

    @Override
    public Vectors embed(String text, List<String> parts) {
        return Vectors.of(embed(text), List.of());
    }
}
