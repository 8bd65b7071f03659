package io.purser.knowledge.search;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Answers each retrieval on the log with one event, whatever happens. */
@ApplicationScoped
class Retrievals {

    private final Finder finder;
    private final ConversationLog log;

    Retrievals(Finder finder, ConversationLog log) {
        this.finder = finder;
        this.log = log;
    }

    void start(@Observes StartupEvent event, LogReader reader) {
        reader.read(Set.of(RetrievalRequested.class), this::on);
    }

    Uni<Deed> on(ConversationEvent event) {
        return Uni.createFrom()
                .item(
                        switch (event) {
                            case RetrievalRequested requested -> () -> answer(requested);
                            default -> Deed.NOTHING; // others' business
                        });
    }

    private Uni<Void> answer(RetrievalRequested requested) {
        return completed(requested).chain(log::append);
    }

    Uni<RetrievalCompleted> completed(RetrievalRequested requested) {
        var header = requested.header();
        var question = new Question(header.account(), requested.sources(), requested.query(), requested.top());
        return finder.find(question, Duration.between(Instant.now(), header.deadline()))
                .map(result -> new RetrievalCompleted(header.answer(Instant.now()), requested.call(), result));
    }
}
