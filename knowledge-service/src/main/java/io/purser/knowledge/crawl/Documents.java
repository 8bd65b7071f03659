package io.purser.knowledge.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.knowledge.chunk.Document;

/** Documents as they are stored between reading a page and making it searchable. */
final class Documents {

    private Documents() {}

    static String write(Document document) {
        try {
            return Json.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document can be written", e);
        }
    }

    static Document read(String json) {
        try {
            return Json.MAPPER.readValue(json, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document cannot be read", e);
        }
    }
}
