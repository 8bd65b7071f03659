package io.purser.conversation.turn;

import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that is not in the history yet, as its verdict is not known or its turn has not come. */
record Heard(MessageReceived received, boolean accepted, @Nullable Verdict verdict) {

    static Heard of(MessageReceived received) {
        return new Heard(received, false, null);
    }

    /** In the words that the model may see. */
    Heard accepted(MessageAccepted accepted) {
        String words = accepted.replacement();
        return new Heard(words == null ? received : received.saying(words), true, accepted.verdict());
    }

    Heard acceptedBy(Verdict given) {
        return new Heard(received, true, given);
    }

    Entry entry(Instant at, boolean withheld) {
        return new Entry.FromCustomer(
                received.message(),
                at,
                received.header().turn(),
                received.identity(),
                received.channel(),
                received.body(),
                withheld,
                verdict);
    }
}
