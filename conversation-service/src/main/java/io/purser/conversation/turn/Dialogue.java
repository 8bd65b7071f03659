package io.purser.conversation.turn;

import io.purser.contract.id.TurnId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the customer has said of late, for searches: a question is often understood only after the one before it. */
public final class Dialogue {

    private static final int TURNS = 2;

    private Dialogue() {}

    /**
     * The customer's last words in the session but for the query itself, oldest first.
     *
     * @param later what was said after the history
     */
    public static List<String> before(String query, List<Entry> history, List<String> later) {
        var said = Stream.concat(said(history).map(Entry.FromCustomer::text), later.stream())
                .filter(text -> !text.equals(query))
                .toList();
        return said.subList(Math.max(0, said.size() - TURNS), said.size());
    }

    /** All that the customer has said in the turn. */
    public static String in(TurnId turn, List<Entry> history) {
        return said(history)
                .filter(entry -> entry.turn().equals(turn))
                .map(Entry.FromCustomer::text)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Entry.FromCustomer> said(List<Entry> history) {
        return history.stream()
                .filter(Entry.FromCustomer.class::isInstance)
                .map(Entry.FromCustomer.class::cast)
                .filter(entry -> !entry.withheld());
    }
}
