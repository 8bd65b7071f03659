package io.purser.standin.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.ToolCall;
import java.util.List;

/**
 * What a conversation is made of when it is compared. An assistant message with text and calls is two events, so
 * that callers may keep it as one message or as two.
 */
sealed interface Event {

    record Said(String role, String text) implements Event {}

    record Asked(List<Call> calls) implements Event {}

    /** {@code call} is the place of the answered call among those asked last, or -1 when there is no such call. */
    record Told(int call, String text) implements Event {}

    /** Numbers are equal when their values are, as {@code 1} and {@code 1.0}. */
    record Call(String name, JsonNode arguments) {

        static Call of(ToolCall call) {
            return new Call(call.name(), Json.parse(call.arguments()).orElseGet(() -> new TextNode(call.arguments())));
        }

        boolean same(Call other) {
            return name.equals(other.name) && arguments.equals(Call::compare, other.arguments);
        }

        private static int compare(JsonNode a, JsonNode b) {
            if (a.isNumber() && b.isNumber()) {
                return a.decimalValue().compareTo(b.decimalValue());
            }
            return a.equals(b) ? 0 : 1;
        }
    }

    default String role() {
        return switch (this) {
            case Said said -> said.role();
            case Asked asked -> "assistant";
            case Told told -> "tool";
        };
    }
}
