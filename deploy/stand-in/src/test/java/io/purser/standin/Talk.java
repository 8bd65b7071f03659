package io.purser.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A conversation with the stand-in that makes the calls it asks for, as an assistant's server does. */
final class Talk {

    private static final int MOST_STEPS = 8;

    private final Caller caller = Caller.shared();
    private final List<JsonNode> history = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private ArrayNode functions = Shop.functions();
    private BiFunction<String, JsonNode, String> answers = Shop::answer;
    private String choice = "auto";

    Talk() {
        this(Shop.PROMPT);
    }

    Talk(String prompt) {
        history.add(Caller.said("system", prompt));
    }

    Talk offering(ArrayNode functions) {
        this.functions = functions;
        return this;
    }

    Talk answering(String result) {
        this.answers = (function, arguments) -> result;
        return this;
    }

    Talk answering(BiFunction<String, JsonNode, String> answers) {
        this.answers = answers;
        return this;
    }

    Talk choosing(String choice) {
        this.choice = choice;
        return this;
    }

    /** The reply to the customer's words, after all calls that the stand-in wanted first. */
    String say(String text) {
        history.add(Caller.user(text));
        return reply();
    }

    /** The same after a search of all knowledge that nobody has asked for. */
    String say(String text, String found) {
        history.add(Caller.user(text));
        history.add(Caller.calling("search_knowledge", text));
        history.add(Caller.said("tool", found).put("tool_call_id", "first"));
        return reply();
    }

    private String reply() {
        calls.clear();
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode message = caller.message(request());
            history.add(message);
            if (!message.has("tool_calls")) {
                return message.get("content").asText();
            }
            message.get("tool_calls").forEach(this::call);
        }
        throw new AssertionError("no reply after calls " + calls);
    }

    /** What was called for the last message, as {@code name{"argument":"value"}}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void call(JsonNode call) {
        String name = call.at("/function/name").asText();
        String arguments = call.at("/function/arguments").asText();
        calls.add(name + arguments);
        history.add(
                Caller.said("tool", answers.apply(name, Json.parse(arguments).orElseThrow()))
                        .put("tool_call_id", call.get("id").asText()));
    }

    private ObjectNode request() {
        ObjectNode request = Caller.request("stand-in", history).put("tool_choice", choice);
        if (!functions.isEmpty()) {
            request.set("tools", functions);
        }
        return request;
    }
}
