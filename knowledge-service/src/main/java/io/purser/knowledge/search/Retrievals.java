package io.purser.knowledge.search;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.purser.knowledge.index.Audience;
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
        return finder.find(question(requested), Duration.between(Instant.now(), header.deadline()))
                .map(result -> new RetrievalCompleted(header.answer(Instant.now()), requested.call(), result));
    }

    private static Question question(RetrievalRequested requested) {
        var identity = requested.verified();
        return new Question(
                requested.header().account(),
                requested.sources(),
                identity == null ? new Audience.Anonymous() : new Audience.Verified(identity),
                Set.of(),
                new Asked(requested.context(), requested.query()),
                requested.top());
    }
}
