package io.purser.knowledge.chunk;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a source that is found and quoted as one.
 *
 * @param ordinal its place in the source, from 0
 * @param title of the document
 * @param heading the headings above the text, outermost first, joined by {@code " > "}
 * @param url where the page can be read, if it has an address
 * @param text as it was written, Markdown included
 */
public record Chunk(
        ChunkId id, KnowledgeId source, int ordinal, String title, String heading, @Nullable String url, String text) {

    /** What search sees: the words without their markup, below title and headings. */
    public String indexed() {
        return heading + "\n" + Markdown.plain(text);
    }
}
