package io.purser.conversation.turn;

import io.purser.contract.event.Passage;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What a reply leans on.
 *
 * @param title the headings above the quote, or the source's name where there are none
 * @param url where the page can be read, if it has an address
 * @param page of a document that has pages, from 1
 * @param quote stands in the chunk, word for word
 */
public record Citation(
        ChunkId chunk, KnowledgeId source, String title, @Nullable String url, @Nullable Integer page, String quote) {

    static Citation of(Passage passage, String quote) {
        return new Citation(
                passage.chunk(),
                passage.source(),
                passage.heading().isBlank() ? passage.sourceName() : passage.heading(),
                passage.url(),
                passage.page(),
                quote);
    }
}
