package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import java.util.List;

/** A record as somebody would have written it into their store. */
record TestRecord(String id, ObjectNode fields, float[] vector) {

    static TestRecord of(String id, String text, String title, String url, int dimensions, List<String> labels) {
        var fields = Json.MAPPER.createObjectNode();
        fields.put("text", text).put("title", title).put("url", url);
        if (!labels.isEmpty()) {
            labels.forEach(fields.putArray("labels")::add);
        }
        return new TestRecord(id, fields, Words.vector(text, dimensions));
    }
}
