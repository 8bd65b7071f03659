package io.purser.conversation.session;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.id.AssistantId;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Folded;
import io.purser.conversation.turn.Session;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session as it is stored.
 *
 * @param version counts the folds
 * @param entries how long the whole history is
 * @param history its latest part
 */
record Kept(long version, int entries, AssistantId assistant, String identity, Session session, List<Entry> history) {

    Kept {
        history = List.copyOf(history);
    }

    static Kept none(Header header) {
        return new Kept(0, 0, header.assistant(), "", Session.NEW, List.of());
    }

    Kept after(ConversationEvent event, Folded folded, int keptEntries) {
        var all = Stream.concat(history.stream(), folded.entries().stream()).toList();
        return new Kept(
                version + 1,
                entries + folded.entries().size(),
                event instanceof MessageReceived received ? received.header().assistant() : assistant,
                event instanceof MessageReceived received ? received.identity() : identity,
                folded.session(),
                all.subList(Math.max(0, all.size() - keptEntries), all.size()));
    }

    /** The same as far as it is stored. */
    Kept with(Session other) {
        return new Kept(version, entries, assistant, identity, other, history);
    }

    /** About how many characters it holds. */
    int weight() {
        return 512 + history.stream().mapToInt(Kept::weight).sum();
    }

    private static int weight(Entry entry) {
        return 256
                + switch (entry) {
                    case Entry.FromCustomer said -> said.text().length();
                    case Entry.FromAssistant said -> said.text().length();
                    case Entry.FromPerson said -> said.text().length();
                    case Entry.Outcome outcome ->
                        outcome.output().length() + outcome.call().arguments().length();
                };
    }
}
