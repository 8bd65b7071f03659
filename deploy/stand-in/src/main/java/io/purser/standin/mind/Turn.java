package io.purser.standin.mind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.Message;
import io.purser.standin.chat.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A conversation as it stands: the turn that is going on begins after the last text that the assistant gave for good. */
record Turn(String instructions, List<Message> before, List<Message> now) {

    /** Whoever writes more is read so far only; patterns do not go well with novels. */
    private static final int LONGEST = 2000;

    static Turn of(List<Message> messages) {
        List<Message> talk = messages.stream()
                .filter(message -> !(message instanceof Message.Instructions))
                .toList();
        int start = 0;
        for (int i = 0; i < talk.size(); i++) {
            if (talk.get(i) instanceof Message.Assistant said && said.calls().isEmpty()) {
                start = i + 1;
            }
        }
        return new Turn(instructions(messages), talk.subList(0, start), talk.subList(start, talk.size()));
    }

    /** What the customer said in this turn, all messages of it. */
    String said() {
        return texts(now).stream().collect(Collectors.joining("\n"));
    }

    /** What the customer said in earlier turns, the newest first. */
    List<String> saidEarlier() {
        return texts(before).reversed();
    }

    /** The assistant's last words before this turn, or empty. */
    String lastReply() {
        return before.isEmpty() ? "" : before.getLast().text();
    }

    List<Done> done() {
        return done(now);
    }

    List<Done> doneEarlier() {
        return done(before);
    }

    private static String instructions(List<Message> messages) {
        return messages.stream()
                .filter(Message.Instructions.class::isInstance)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream()
                .filter(Message.User.class::isInstance)
                .map(Message::text)
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
    }

    /** Ids are looked up among the calls before the result only, since some callers use them again. */
    private static List<Done> done(List<Message> messages) {
        var calls = new ArrayList<ToolCall>();
        var done = new ArrayList<Done>();
        for (Message message : messages) {
            if (message instanceof Message.Assistant assistant) {
                calls.addAll(assistant.calls());
            } else if (message instanceof Message.ToolResult result) {
                calls.reversed().stream()
                        .filter(call -> call.id().equals(result.callId()))
                        .findFirst()
                        .ifPresent(call -> done.add(new Done(call.name(), arguments(call), result.text())));
            }
        }
        return done;
    }

    private static JsonNode arguments(ToolCall call) {
        return Json.parse(call.arguments()).orElseGet(() -> new TextNode(call.arguments()));
    }
}
