package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.event.ChunksScreened;
import io.purser.contract.event.KnowledgeEvent;
import io.purser.contract.log.Deed;
import io.purser.contract.log.KnowledgeLog;
import io.purser.contract.log.KnowledgeLogReader;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Asks guardrails-service over the log. Whichever replica reads an answer keeps it in the database, where the one that waits finds
 * it, also when that is another one by now.
 */
@ApplicationScoped
class Guardrails implements Screening {

    private static final Logger LOG = Logger.getLogger(Guardrails.class);
    private static final String WAITS_FOR = "guardrails-service to screen its chunks";
    private static final Screened.Withheld TOO_LONG = new Screened.Withheld("size");

    private final StoredVerdicts verdicts;
    private final KnowledgeLog log;
    private final News news;
    private final ScreeningConfig config;

    Guardrails(StoredVerdicts verdicts, KnowledgeLog log, News news, ScreeningConfig config) {
        this.verdicts = verdicts;
        this.log = log;
        this.news = news;
        this.config = config;
    }

    void start(@Observes StartupEvent event, KnowledgeLogReader reader) {
        reader.read(Set.of(ChunksScreened.class), this::on);
    }

    private Uni<Deed> on(KnowledgeEvent event) {
        return Uni.createFrom()
                .item(
                        switch (event) {
                            case ChunksScreened screened ->
                                () -> verdicts.keep(screened).invoke(news::tell);
                            default -> Deed.NOTHING; // others' business
                        });
    }

    @Override
    public Uni<Map<String, Screened>> of(Unscreened unscreened) {
        var sendable = unscreened.sendable();
        var asked = sendable.isEmpty() ? Uni.createFrom().item(Map.<String, Screened>of()) : answers(sendable);
        return asked.map(answers -> withTooLong(unscreened, answers));
    }

    private static Map<String, Screened> withTooLong(Unscreened unscreened, Map<String, Screened> answers) {
        var all = new HashMap<>(answers);
        unscreened.tooLong().map(Text::digest).forEach(digest -> all.put(digest, TOO_LONG));
        return all;
    }

    /** What could not be checked the last time is asked for anew. */
    private Uni<Map<String, Screened>> answers(Unscreened unscreened) {
        return verdicts.forgetUnchecked(unscreened.source(), unscreened.digests())
                .map(done -> new Asking(unscreened, news::next))
                .chain(this::answers);
    }

    private Uni<Map<String, Screened>> answers(Asking asking) {
        return Uni.createFrom()
                .deferred(() -> once(asking))
                .repeat()
                .whilst(asking::lacksAny)
                .collect()
                .last()
                .call(() -> asking.wasTold()
                        ? verdicts.waitsNoMore(asking.unscreened().source())
                        : Uni.createFrom().voidItem());
    }

    /** What is there when there was news, or after a while without any. */
    private Uni<Map<String, Screened>> once(Asking asking) {
        var unscreened = asking.unscreened();
        return ask(asking)
                .chain(() -> news(asking))
                .invoke(asking::listenAnew)
                .chain(() -> verdicts.known(unscreened.source(), unscreened.digests()))
                .call(known -> asking.lacksAny(known)
                        ? goOnWaiting(asking)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> ask(Asking asking) {
        if (!asking.isToBeAsked(config.againAfter())) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(asking.unscreened().events(Instant.now()).stream()
                        .map(log::append)
                        .toList())
                .andFailFast()
                .invoke(asking::asked)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Not asked yet: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> news(Asking asking) {
        return Uni.createFrom()
                .completionStage(asking::news)
                .ifNoItem()
                .after(config.lookedForEvery())
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> goOnWaiting(Asking asking) {
        var source = asking.unscreened().source();
        if (asking.lasts(config.patience())) {
            return Uni.createFrom().failure(new Unanswered(config.patience()));
        }
        if (!asking.isToBeTold(config.toldAfter())) {
            return Uni.createFrom().voidItem();
        }
        LOG.warnf("Waiting for guardrails-service: source=%s", source);
        asking.told();
        return verdicts.waitsFor(source, WAITS_FOR);
    }
}
