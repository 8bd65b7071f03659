package io.purser.local.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;

/** Scripts for the stand-in model. */
final class Scripts {

    private Scripts() {}

    /** One call on the tool, whatever comes of it, and then the same words each time. */
    static JsonNode callThenSay(String tool, String arguments, String words) {
        var script = Json.object().put("kind", "sequence");
        var steps = script.putArray("steps");
        steps.addObject().putArray("tool_calls").addObject().put("name", tool).put("arguments", arguments);
        steps.addObject().put("text", words);
        return script;
    }

    /** Words after a while. */
    static JsonNode sayAfter(int millis, String words) {
        var script = Json.object().put("kind", "always");
        script.putObject("reply").put("text", words).put("delay_ms", millis);
        return script;
    }

    /** Stateless, so a model that is asked twice decides the same twice. */
    static JsonNode booking(String tool) {
        return json(
                """
                {"kind": "recorded", "delay_ms": 300, "messages": [
                  {"role": "user", "content": "Please book it."},
                  {"role": "assistant", "tool_calls": [{"id": "a", "name": "TOOL", "arguments": "{\\"what\\": \\"it\\"}"}]},
                  {"role": "tool", "tool_call_id": "a", "content": "It is booked."},
                  {"role": "assistant", "content": "Your booking is made."}]}
                """
                        .replace("TOOL", tool));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
