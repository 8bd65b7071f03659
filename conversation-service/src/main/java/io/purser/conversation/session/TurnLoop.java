package io.purser.conversation.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.HandoffAccepted;
import io.purser.contract.event.HandoffEnded;
import io.purser.contract.event.HandoffRequested;
import io.purser.contract.event.Header;
import io.purser.contract.event.HumanReplied;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ModelFailed;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.id.EventId;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.purser.conversation.turn.Consent;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Step;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Carries turns on: each event is folded into its session, and what is due then is done. The log is the loop. */
@ApplicationScoped
class TurnLoop {

    /** Own announcements of requests and ends are not among them: they were folded before they were told. */
    private static final Set<Class<? extends ConversationEvent>> INTERESTS = Set.of(
            MessageReceived.class,
            MessageAccepted.class,
            MessageBlocked.class,
            CallsDecided.class,
            ToolCallCompleted.class,
            ToolResultScreened.class,
            RetrievalCompleted.class,
            ModelFailed.class,
            ReplyDrafted.class,
            ReplyApproved.class,
            ReplyBlocked.class,
            TurnExpired.class,
            HandoffRequested.class,
            HandoffAccepted.class,
            HumanReplied.class,
            HandoffEnded.class);

    private static final Duration DECISIONS_AT_HAND = Duration.ofMinutes(2);

    private final Cache<EventId, Uni<Void>> decisions = Caffeine.newBuilder()
            .expireAfterWrite(DECISIONS_AT_HAND)
            .maximumSize(50_000)
            .build();
    private final Sessions sessions;
    private final Thinking thinking;
    private final ConversationLog log;
    private final TurnConfig config;
    private final Clock clock = Clock.systemUTC();

    TurnLoop(Sessions sessions, Thinking thinking, ConversationLog log, TurnConfig config) {
        this.sessions = sessions;
        this.thinking = thinking;
        this.log = log;
        this.config = config;
    }

    void start(@Observes StartupEvent event, LogReader reader) {
        reader.read(INTERESTS, this::on);
    }

    private Uni<Deed> on(ConversationEvent event) {
        return sessions.fold(event).map(kept -> deed(kept.session().due(event), kept.history()));
    }

    private Deed deed(List<Step> due, List<Entry> history) {
        return due.isEmpty()
                ? Deed.NOTHING
                : () -> Uni.join()
                        .all(due.stream().map(step -> take(step, history)).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }

    private Uni<Void> take(Step step, List<Entry> history) {
        return switch (step) {
            case Step.AskModel ask -> ask(ask, history);
            case Step.TellCustomer told -> log.append(thinking.draft(told));
            case Step.RequestCalls calls ->
                log.append(requests(calls, Consent.isIn(history)).toList());
            case Step.TellEnd(var ended) -> log.append(ended.event(clock.instant()));
        };
    }

    /** A step that is being decided on, or was just now, is not asked for again. */
    private Uni<Void> ask(Step.AskModel step, List<Entry> history) {
        EventId decision = step.question().origin().id().then("decision/" + step.step(), 0);
        return decisions.get(decision, id -> thinking.decide(step, history)
                .chain(log::append)
                .onFailure()
                .invoke(() -> decisions.invalidate(id))
                .memoize()
                .indefinitely());
    }

    private Stream<ConversationEvent> requests(Step.RequestCalls step, boolean confirmed) {
        return IntStream.range(0, step.calls().size()).mapToObj(index -> request(step, index, confirmed));
    }

    private ConversationEvent request(Step.RequestCalls step, int index, boolean confirmed) {
        DecidedCall decided = step.calls().get(index);
        Instant now = clock.instant();
        Header header = step.decision().next(decided.call().value(), 0, now);
        return switch (decided) {
            case DecidedCall.OnTool call ->
                new ToolCallRequested(
                        header,
                        call.call(),
                        call.tool(),
                        call.name(),
                        call.arguments(),
                        step.question().identity(),
                        false,
                        confirmed);
            case DecidedCall.OnKnowledge call ->
                new RetrievalRequested(header, call.call(), List.of(call.source()), call.query(), config.passages());
            case DecidedCall.Impossible call ->
                throw new IllegalStateException("Call " + call.call() + " is never open");
        };
    }
}
