package io.purser.conversation.session;

import io.purser.contract.event.ConversationEvent;
import io.purser.conversation.turn.Entry;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What the model decides on a step: asked for once, by the first who wants it, and told once.
 *
 * @param history what it is decided on
 * @param told done when the decision is on the log
 */
record Thought(List<Entry> history, Uni<ConversationEvent> decision, Uni<Void> told) {

    Thought {
        history = List.copyOf(history);
    }

    /** Nothing but the fact that it is on the log: there are thousands of these. */
    static Thought told(List<Entry> history) {
        return new Thought(history, Uni.createFrom().nothing(), Uni.createFrom().voidItem());
    }

    /** Begins to decide. A failure comes up when the decision is to be told. */
    void begin() {
        decision.subscribe().with(made -> {}, failure -> {});
    }
}
