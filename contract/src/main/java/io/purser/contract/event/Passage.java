package io.purser.contract.event;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that was found.
 *
 * @param sourceName the knowledge source's name
 * @param heading the headings above the text, outermost first, joined by {@code " > "}; may be empty
 * @param url where the page can be read, if it has an address
 * @param score 0 to 1, larger is better; comparable within one retrieval only
 */
public record Passage(
        ChunkId chunk,
        KnowledgeId source,
        String sourceName,
        String heading,
        @Nullable String url,
        String text,
        double score) {}
