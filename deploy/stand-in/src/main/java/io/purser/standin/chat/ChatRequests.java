package io.purser.standin.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** Reads the body of a chat request. What cannot be understood is a {@link BadRequest}. */
public final class ChatRequests {

    private ChatRequests() {}

    public static ChatRequest read(byte[] bytes) {
        var body = Fields.of(Json.body(bytes));
        return new ChatRequest(
                body.requiredText("model"),
                body.text("user"),
                messages(body),
                body.objects("tools").stream().map(ChatRequests::function).toList(),
                choice(body),
                transfer(body));
    }

    private static List<Message> messages(Fields body) {
        if (!body.has("messages")) {
            throw BadRequest.missing("messages");
        }
        var messages = body.objects("messages").stream().map(Messages::read).toList();
        if (messages.isEmpty()) {
            throw BadRequest.at("messages", "'messages' must hold at least one message.");
        }
        return messages;
    }

    private static Function function(Fields tool) {
        if (!tool.text("type").orElse("function").equals("function")) {
            throw BadRequest.at(tool.at("type"), "Only tools of type 'function' are known.");
        }
        var function = tool.object("function").orElseThrow(() -> BadRequest.missing(tool.at("function")));
        return new Function(
                function.requiredText("name"),
                function.text("description").orElse(""),
                function.object("parameters").map(Fields::node).orElse(MissingNode.getInstance()));
    }

    private static ToolChoice choice(Fields body) {
        JsonNode choice = body.node().path("tool_choice");
        if (choice.isObject()) {
            var function = new Fields(choice.path("function"), "tool_choice.function");
            return new ToolChoice.Named(function.requiredText("name"));
        }
        return switch (choice.asText("auto")) {
            case "none" -> new ToolChoice.None();
            case "auto", "null", "" -> new ToolChoice.Auto();
            case "required" -> new ToolChoice.Required();
            default ->
                throw BadRequest.at("tool_choice", "'tool_choice' must be none, auto, required or name a function.");
        };
    }

    private static ChatRequest.Transfer transfer(Fields body) {
        Optional<Fields> options = body.object("stream_options");
        return new ChatRequest.Transfer(
                body.flag("stream").orElse(false),
                options.flatMap(fields -> fields.flag("include_usage")).orElse(false));
    }
}
