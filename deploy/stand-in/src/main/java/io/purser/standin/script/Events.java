package io.purser.standin.script;

import io.purser.standin.chat.Message;
import io.purser.standin.chat.ToolCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A conversation as events, each with the number (from 1, instructions counted) of the message it came from. */
final class Events {

    record Numbered(int message, Event event) {}

    private final List<Numbered> events = new ArrayList<>();
    private List<ToolCall> asked = List.of();
    private int told;

    private Events() {}

    static List<Numbered> of(List<Message> messages) {
        var events = new Events();
        for (int i = 0; i < messages.size(); i++) {
            events.add(i + 1, messages.get(i));
        }
        return events.withResultsInOrder();
    }

    private void add(int number, Message message) {
        switch (message) {
            case Message.Instructions instructions -> {}
            case Message.User user ->
                add(number, new Event.Said("user", user.text().strip()));
            case Message.Assistant assistant -> addAssistant(number, assistant);
            case Message.ToolResult result ->
                add(number, new Event.Told(place(result), result.text().strip()));
        }
    }

    private void addAssistant(int number, Message.Assistant message) {
        if (!message.text().isBlank()) {
            add(number, new Event.Said("assistant", message.text().strip()));
        }
        if (!message.calls().isEmpty()) {
            asked = message.calls();
            told = 0;
            add(number, new Event.Asked(asked.stream().map(Event.Call::of).toList()));
        }
    }

    private void add(int number, Event event) {
        events.add(new Numbered(number, event));
    }

    /** By id; a result without an id answers the next call in order. */
    private int place(Message.ToolResult result) {
        int next = told++;
        if (result.callId().isEmpty()) {
            return next < asked.size() ? next : -1;
        }
        return asked.stream().map(ToolCall::id).toList().indexOf(result.callId());
    }

    /** Results of one step may come in any order. */
    private List<Numbered> withResultsInOrder() {
        var ordered = new ArrayList<Numbered>();
        var results = new ArrayList<Numbered>();
        for (Numbered event : events) {
            if (event.event() instanceof Event.Told) {
                results.add(event);
            } else {
                flush(results, ordered);
                ordered.add(event);
            }
        }
        flush(results, ordered);
        return List.copyOf(ordered);
    }

    private static void flush(List<Numbered> results, List<Numbered> ordered) {
        results.sort(Comparator.comparingInt(result -> ((Event.Told) result.event()).call()));
        ordered.addAll(results);
        results.clear();
    }
}
