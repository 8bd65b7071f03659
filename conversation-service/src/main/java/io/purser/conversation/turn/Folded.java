package io.purser.conversation.turn;

import java.util.List;
import java.util.stream.Stream;

/** A session after an event, and what the event adds to its history. */
public record Folded(Session session, List<Entry> entries) {

    public Folded {
        entries = List.copyOf(entries);
    }

    static Folded of(Session session, Entry... entries) {
        return new Folded(session, List.of(entries));
    }

    /** With what the replies among the entries lean on. */
    public Folded citing(List<Entry> history) {
        return new Folded(session, Citations.in(entries, history));
    }

    Folded after(List<Entry> earlier) {
        return new Folded(
                session, Stream.concat(earlier.stream(), entries.stream()).toList());
    }
}
