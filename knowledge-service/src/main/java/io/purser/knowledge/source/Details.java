package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;

/** {@code knowledge_source_details} as it is shown. */
final class Details {

    /** In characters. Longer content is shown only where one source is asked for, so that lists and the catalog stay small. */
    private static final int SHORT = 2_000;

    private Details() {}

    static JsonNode ofText(String content) {
        var details = Json.MAPPER.createObjectNode();
        return content.length() <= SHORT ? details.put("content", content) : details;
    }

    static JsonNode whole(String content) {
        return Json.MAPPER.createObjectNode().put("content", content);
    }

    static JsonNode ofFile(String name) {
        return Json.MAPPER.createObjectNode().put("file_name", name);
    }
}
