package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the customer has said of late, for searches: a question is often understood only after the one before it. */
public final class Dialogue {

    /** The name under which a search stands in the history that no model has asked for. */
    static final String SEARCH = "search_knowledge";

    private static final int TURNS = 2;

    private Dialogue() {}

    /** The customer's last words in the session but for the query itself, oldest first. */
    public static List<String> before(String query, List<Entry> history) {
        var said = said(history)
                .map(Entry.FromCustomer::text)
                .filter(text -> !text.equals(query))
                .toList();
        return said.subList(Math.max(0, said.size() - TURNS), said.size());
    }

    /** A search in all sources with what the customer has said in this turn. */
    public static DecidedCall.AskedFirst askedFirst(
            CallId call, List<KnowledgeId> sources, TurnId turn, List<Entry> history) {
        String query = said(history)
                .filter(entry -> entry.turn().equals(turn))
                .map(Entry.FromCustomer::text)
                .collect(Collectors.joining("\n"));
        String arguments = Json.MAPPER.createObjectNode().put("query", query).toString();
        return new DecidedCall.AskedFirst(call, sources, SEARCH, arguments, query);
    }

    private static Stream<Entry.FromCustomer> said(List<Entry> history) {
        return history.stream()
                .filter(Entry.FromCustomer.class::isInstance)
                .map(Entry.FromCustomer.class::cast)
                .filter(entry -> !entry.withheld());
    }
}
