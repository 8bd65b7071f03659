package io.purser.knowledge.chunk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was understood: what it is called, and its sections in order.
 *
 * @param url its canonical address, if it has one
 * @param language as a BCP 47 tag, if it is known
 * @param labels by which searches are limited to a part of a source
 */
public record Document(
        String title, @Nullable String url, @Nullable String language, Set<String> labels, List<Section> sections) {

    public Document {
        labels = Labels.copyOf(labels);
        sections = List.copyOf(sections);
    }

    /** One of which no more is known. */
    public static Document of(String title, List<Section> sections) {
        return new Document(title, null, null, Set.of(), sections);
    }
}
