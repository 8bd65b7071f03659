package io.purser.standin.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.answer.Answer;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.Message;
import io.purser.standin.chat.Messages;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A script that is set, and what it has been asked so far. */
final class Running {

    /** Of so many requests the outline is kept; of the newest one all messages. */
    private static final int KEPT = 100;

    private static final int EXCERPT = 200;

    private final Script script;
    private final Deque<JsonNode> outlines = new ArrayDeque<>();
    private List<Message> newest = List.of();
    private int count;

    Running(Script script) {
        this.script = script;
    }

    Answer next(ChatRequest request) {
        int number = record(request);
        return script.answer(number, request);
    }

    private synchronized int record(ChatRequest request) {
        newest = request.messages();
        outlines.addLast(outline(request));
        if (outlines.size() > KEPT) {
            outlines.removeFirst();
        }
        return count++;
    }

    private JsonNode outline(ChatRequest request) {
        Message last = request.messages().getLast();
        String text = last.text();
        var outline = Json.object()
                .put("number", count + 1)
                .put("at", Instant.now().toString())
                .put("messages", request.messages().size())
                .put("stream", request.transfer().stream());
        outline.putObject("last")
                .put("role", Messages.role(last))
                .put("content", text.length() > EXCERPT ? text.substring(0, EXCERPT) : text);
        return outline;
    }

    synchronized ObjectNode seen() {
        var seen = Json.object().put("kind", script.kind()).put("count", count);
        seen.putArray("last_messages")
                .addAll(newest.stream().map(Messages::write).toList());
        seen.putArray("requests").addAll(outlines);
        return seen;
    }
}
