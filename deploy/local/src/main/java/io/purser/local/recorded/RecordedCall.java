package io.purser.local.recorded;

import com.fasterxml.jackson.databind.JsonNode;

/** A call that the assistant made, and what the tool answered; empty when the recording ends before the answer. */
public record RecordedCall(String tool, JsonNode arguments, String output) {

    /** Whether this is the same call; {@code 1} and {@code 1.0} are the same number. */
    boolean isCall(String otherTool, JsonNode otherArguments) {
        return tool.equals(otherTool) && arguments.equals(RecordedCall::compare, otherArguments);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
