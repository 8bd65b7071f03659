package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

/** Messages to a server, as JSON-RPC 2.0 has them. */
final class Message {

    private Message() {}

    static Buffer request(long id, String method, ObjectNode params) {
        return buffer(message(method).put("id", id).set("params", params));
    }

    static Buffer notification(String method) {
        return buffer(message(method));
    }

    static boolean isAnswerTo(long id, JsonNode message) {
        return message.path("id").isNumber()
                && message.path("id").asLong() == id
                && (message.has("result") || message.has("error"));
    }

    private static ObjectNode message(String method) {
        return JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", method);
    }

    private static Buffer buffer(JsonNode message) {
        return Buffer.buffer(message.toString());
    }
}
