package io.purser.standin.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads single messages, as the wire has them and as recordings have them. */
public final class Messages {

    private Messages() {}

    public static Message read(Fields message) {
        return switch (message.requiredText("role")) {
            case "system", "developer" -> new Message.Instructions(content(message));
            case "user" -> new Message.User(content(message));
            case "assistant" -> new Message.Assistant(content(message), calls(message));
            case "tool" -> new Message.ToolResult(message.text("tool_call_id").orElse(""), content(message));
            default ->
                throw BadRequest.at(
                        message.at("role"), "'" + message.at("role") + "' must be system, user, assistant or tool.");
        };
    }

    /** A string, or the text parts of a list of parts. */
    private static String content(Fields message) {
        JsonNode content = message.node().path("content");
        if (content.isArray()) {
            return message.objects("content").stream()
                    .map(part -> part.text("text").orElse(""))
                    .collect(Collectors.joining("\n"));
        }
        return message.text("content").orElse("");
    }

    private static List<ToolCall> calls(Fields message) {
        return message.objects("tool_calls").stream().map(Messages::call).toList();
    }

    /** On the wire name and arguments stand in {@code function}; in a recording beside the id. */
    private static ToolCall call(Fields call) {
        Fields function = call.object("function").orElse(call);
        return new ToolCall(call.text("id").orElse(""), function.requiredText("name"), arguments(function));
    }

    public static String arguments(Fields function) {
        JsonNode arguments = function.node().path("arguments");
        if (arguments.isMissingNode() || arguments.isNull()) {
            return "{}";
        }
        return arguments.isTextual() ? arguments.textValue() : Json.text(arguments);
    }

    /** The message as the wire has it, for whoever asks what was seen. */
    public static JsonNode write(Message message) {
        var json = Json.object().put("role", role(message)).put("content", message.text());
        switch (message) {
            case Message.ToolResult result -> json.put("tool_call_id", result.callId());
            case Message.Assistant assistant
            when !assistant.calls().isEmpty() ->
                json.putArray("tool_calls")
                        .addAll(StreamSupport.stream(assistant.calls().spliterator(), false)
                                .map(Messages::write)
                                .toList());
            default -> {}
        }
        return json;
    }

    public static JsonNode write(ToolCall call) {
        var json = Json.object().put("id", call.id()).put("type", "function");
        json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return json;
    }

    public static String role(Message message) {
        return switch (message) {
            case Message.Instructions i -> "system";
            case Message.User u -> "user";
            case Message.Assistant a -> "assistant";
            case Message.ToolResult t -> "tool";
        };
    }
}
