package io.purser.gateway.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one memory that senders and the reader of the log share. */
@Dependent
class Waiting {

    @Produces
    @Singleton
    PendingReplies pending(MessagesConfig config, MeterRegistry meters) {
        var pending = new PendingReplies(config.waitingAtMost());
        Gauge.builder("messages.waiting", pending, PendingReplies::size)
                .description("Turns whose end a client waits for")
                .register(meters);
        return pending;
    }

    @Produces
    @Singleton
    Repeats repeats(MessagesConfig config) {
        return new Repeats(config.repeatsWithin());
    }
}
