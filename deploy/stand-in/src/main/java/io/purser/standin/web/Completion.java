package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.Messages;
import io.purser.standin.chat.ToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reply in the forms of the wire. */
final class Completion {

    private final ChatRequest request;
    private final Reply reply;
    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final long created = Instant.now().getEpochSecond();

    private Completion(ChatRequest request, Reply reply) {
        this.request = request;
        this.reply = reply;
    }

    static Completion of(ChatRequest request, Reply reply) {
        return new Completion(request, reply);
    }

    JsonNode whole() {
        ObjectNode body = envelope("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", reply.text().isEmpty() && !reply.calls().isEmpty() ? null : reply.text());
        if (!reply.calls().isEmpty()) {
            message.putArray("tool_calls")
                    .addAll(calls().stream().map(Messages::write).toList());
        }
        choice.put("finish_reason", finish());
        body.set("usage", Usage.of(request, reply).json());
        return body;
    }

    /** What a stream carries of the reply itself. */
    List<String> deltas() {
        var deltas = new ArrayList<String>();
        deltas.add(chunk(Json.object().put("role", "assistant").put("content", "")));
        for (String piece : Pieces.of(reply.text())) {
            deltas.add(chunk(Json.object().put("content", piece)));
        }
        List<ToolCall> calls = calls();
        for (int i = 0; i < calls.size(); i++) {
            addCall(i, calls.get(i), deltas);
        }
        return deltas;
    }

    /** What a whole stream closes with, before its end mark. */
    List<String> end() {
        var end = new ArrayList<String>();
        end.add(chunk(Json.object(), finish()));
        if (request.transfer().usage()) {
            ObjectNode usage = envelope("chat.completion.chunk");
            usage.putArray("choices");
            usage.set("usage", Usage.of(request, reply).json());
            end.add(Json.text(usage));
        }
        return end;
    }

    private void addCall(int index, ToolCall call, List<String> deltas) {
        deltas.add(callChunk(index, Json.object().put("name", call.name()).put("arguments", ""), call.id()));
        for (String piece : Pieces.of(call.arguments())) {
            deltas.add(callChunk(index, Json.object().put("arguments", piece), ""));
        }
    }

    private String callChunk(int index, ObjectNode function, String id) {
        var delta = Json.object();
        ObjectNode call = delta.putArray("tool_calls").addObject().put("index", index);
        if (!id.isEmpty()) {
            call.put("id", id).put("type", "function");
        }
        call.set("function", function);
        return chunk(delta);
    }

    private String chunk(ObjectNode delta) {
        return chunk(delta, null);
    }

    private String chunk(ObjectNode delta, @Nullable String finish) {
        ObjectNode chunk = envelope("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        return Json.text(chunk);
    }

    private ObjectNode envelope(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", request.model());
    }

    private List<ToolCall> calls() {
        return reply.calls().stream()
                .map(call -> new ToolCall(
                        "call_" + UUID.randomUUID().toString().replace("-", ""), call.name(), call.arguments()))
                .toList();
    }

    private String finish() {
        return reply.calls().isEmpty() ? "stop" : "tool_calls";
    }
}
