package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that was found.
 *
 * @param sourceName the knowledge source's name
 * @param heading the headings above the text, outermost first, joined by {@code " > "}; may be empty
 * @param url where the page can be read, if it has an address
 * @param page of a document that has pages, from 1
 * @param score 0 to 1, larger is better; comparable within one retrieval only
 */
public record Passage(
        ChunkId chunk,
        KnowledgeId source,
        String sourceName,
        String heading,
        @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page,
        String text,
        double score) {}
