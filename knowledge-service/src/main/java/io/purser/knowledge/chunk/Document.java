package io.purser.knowledge.chunk;

import java.util.List;

/** A text as it was understood: what it is called, and its sections in order. */
public record Document(String title, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }
}
