package io.purser.knowledge.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.KnowledgeLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Asks guardrails-service over the log for texts of which nobody has said anything for a while. The answers are kept by whichever
 * replica reads them, so a question that comes again finds them, wherever it comes.
 */
@ApplicationScoped
class PassageGuardrails implements PassageScreening {

    private static final Logger LOG = Logger.getLogger(PassageGuardrails.class);
    private static final int MOST = 20_000;
    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(1);

    /** What the database may take longer than the time that there is for an answer. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final StoredVerdicts verdicts;
    private final Function<ChunksProduced, Uni<Void>> log;
    private final News news;
    private final ScreeningConfig.Passages config;
    private final Cache<String, Boolean> asked;
    private final Cache<KnowledgeId, Boolean> trimmed;

    @Inject
    PassageGuardrails(StoredVerdicts verdicts, KnowledgeLog log, News news, ScreeningConfig config) {
        this(verdicts, log::append, news, config);
    }

    PassageGuardrails(
            StoredVerdicts verdicts, Function<ChunksProduced, Uni<Void>> log, News news, ScreeningConfig config) {
        this.verdicts = verdicts;
        this.log = log;
        this.news = news;
        this.config = config.passages();
        this.asked = remembering(this.config.againAfter());
        this.trimmed = remembering(BETWEEN_TRIMS);
    }

    private static <K> Cache<K, Boolean> remembering(Duration time) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(time).build();
    }

    @Override
    public Uni<Map<String, Screened>> of(Unscreened unscreened, Duration time) {
        return known(unscreened)
                .chain(known -> unscreened.without(known.keySet()).isEmpty()
                        ? Uni.createFrom().item(known)
                        : answers(unscreened, known, time))
                .ifNoItem()
                .after(time.plus(GRACE))
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Not screened: source=%s. %s",
                        unscreened.source(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(Map.of());
    }

    private Uni<Map<String, Screened>> known(Unscreened unscreened) {
        return verdicts.recent(unscreened.source(), unscreened.digests(), config.remembered(), config.againAfter());
    }

    private Uni<Map<String, Screened>> answers(Unscreened unscreened, Map<String, Screened> known, Duration time) {
        var asking = new Asking(unscreened, news::next);
        return ask(unscreened.without(known.keySet())).chain(() -> Uni.createFrom()
                .deferred(() -> next(asking))
                .repeat()
                .whilst(answers -> asking.lacksAny(answers) && !asking.lasts(time))
                .collect()
                .last());
    }

    /** What is there when there was news, or after a moment without any: another replica may have read the answer. */
    private Uni<Map<String, Screened>> next(Asking asking) {
        return Uni.createFrom()
                .completionStage(asking::news)
                .ifNoItem()
                .after(config.lookedForEvery())
                .recoverWithUni(() -> Uni.createFrom().voidItem())
                .invoke(asking::listenAnew)
                .chain(() -> known(asking.unscreened()));
    }

    /** What has been asked for a moment ago is not asked for again. */
    private Uni<Void> ask(Unscreened unscreened) {
        var texts = unscreened.texts().stream()
                .filter(text -> asked.asMap().putIfAbsent(key(unscreened, text), true) == null)
                .toList();
        return texts.isEmpty() ? Uni.createFrom().voidItem() : send(unscreened.of(texts));
    }

    /** What does not count any more goes first, so that the answer takes its place. */
    private Uni<Void> send(Unscreened texts) {
        return verdicts.forgetOld(texts.source(), texts.digests(), config.remembered(), config.againAfter())
                .chain(() -> Uni.join()
                        .all(texts.events(occasion(), Instant.now()).stream()
                                .map(log)
                                .toList())
                        .andFailFast())
                .onFailure()
                .invoke(failure -> texts.texts().forEach(text -> asked.invalidate(key(texts, text))))
                .invoke(() -> trim(texts.source()))
                .replaceWithVoid();
    }

    /** The same for all replicas as long as a verdict counts, another one after that. */
    private String occasion() {
        long period = Math.max(1, config.remembered().toMillis());
        return "passages/" + Instant.now().toEpochMilli() / period;
    }

    private void trim(KnowledgeId source) {
        if (trimmed.asMap().putIfAbsent(source, true) == null) {
            verdicts.trim(source, config.remembered(), config.most())
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf(
                                    "Not trimmed: source=%s. %s",
                                    source, failure.getClass().getName()));
        }
    }

    private static String key(Unscreened unscreened, Text text) {
        return unscreened.source() + "/" + unscreened.version() + "/" + text.digest();
    }
}
