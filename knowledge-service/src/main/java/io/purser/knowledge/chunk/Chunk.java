package io.purser.knowledge.chunk;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a source that is found and quoted as one.
 *
 * @param ordinal its place in the source, from 0
 * @param section all chunks of a source with the same number are the text of one section
 * @param title of the document
 * @param heading the headings above the text, outermost first, joined by {@code " > "}
 * @param url where the page can be read, if it has an address
 * @param page on which its section begins, from 1, where a document has pages
 * @param language as a BCP 47 tag, if it is known
 * @param labels by which searches are limited to a part of a source
 * @param text as it was written, Markdown included
 */
public record Chunk(
        ChunkId id,
        KnowledgeId source,
        int ordinal,
        int section,
        String title,
        String heading,
        @Nullable String url,
        @Nullable Integer page,
        @Nullable String language,
        Set<String> labels,
        String text) {

    public Chunk {
        labels = Labels.copyOf(labels);
    }

    /** The same place with another text. */
    public Chunk saying(String other) {
        return new Chunk(id, source, ordinal, section, title, heading, url, page, language, labels, other);
    }

    /** Each a few sentences below the headings; none when that is all there is. */
    public List<String> parts() {
        var parts = Parts.of(Markdown.plain(text));
        return parts.size() < 2
                ? List.of()
                : parts.stream().map(part -> heading + "\n" + part).toList();
    }

    /** What search sees: the words without their markup, below title and headings. */
    public String indexed() {
        return heading + "\n" + Markdown.plain(text);
    }
}
