package io.purser.gateway.message;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one memory that senders and the reader of the log share. */
@Dependent
class Waiting {

    @Produces
    @Singleton
    PendingReplies pending(MessagesConfig config) {
        return new PendingReplies(config.waitingAtMost());
    }

    @Produces
    @Singleton
    Repeats repeats(MessagesConfig config) {
        return new Repeats(config.repeatsWithin());
    }
}
