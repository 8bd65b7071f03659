package io.purser.conversation.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.HandoffAccepted;
import io.purser.contract.event.HandoffEnded;
import io.purser.contract.event.HandoffRequested;
import io.purser.contract.event.HumanReplied;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ModelFailed;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.id.EventId;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.purser.conversation.turn.Ended;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Step;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

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
            VerificationCompleted.class,
            ModelFailed.class,
            ReplyDrafted.class,
            ReplyApproved.class,
            ReplyBlocked.class,
            TurnExpired.class,
            HandoffRequested.class,
            HandoffAccepted.class,
            HumanReplied.class,
            HandoffEnded.class);

    private static final Logger LOG = Logger.getLogger(TurnLoop.class);
    private static final Duration THOUGHTS_AT_HAND = Duration.ofMinutes(2);

    private final Cache<EventId, Thought> thoughts = Caffeine.newBuilder()
            .expireAfterWrite(THOUGHTS_AT_HAND)
            .maximumSize(50_000)
            .build();
    private final Sessions sessions;
    private final Thinking thinking;
    private final Requests requests;
    private final ConversationLog log;
    private final Clock clock = Clock.systemUTC();

    TurnLoop(Sessions sessions, Thinking thinking, Requests requests, ConversationLog log) {
        this.sessions = sessions;
        this.thinking = thinking;
        this.requests = requests;
        this.log = log;
    }

    void start(@Observes StartupEvent event, LogReader reader) {
        reader.read(INTERESTS, this::on);
    }

    /** What a decision needs is asked for while the fold is being stored; it is told when that is done. */
    private Uni<Deed> on(ConversationEvent event) {
        return sessions.fold(event, after -> thinkOf(event, after))
                .map(kept -> deed(kept.session().due(event), kept.history()));
    }

    private void thinkOf(ConversationEvent event, Kept after) {
        after.session().due(event).forEach(step -> {
            if (step instanceof Step.AskModel ask) {
                thought(ask, after.history()).begin();
            }
        });
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
            case Step.AskModel ask -> thought(ask, history).told();
            case Step.SearchAhead ahead -> thinking.ahead(ahead).chain(log::append);
            case Step.TellCustomer told -> log.append(thinking.draft(told));
            case Step.MakeCalls calls -> log.append(thinking.decision(calls));
            case Step.RequestCalls calls -> requests.of(calls, history).chain(log::append);
            case Step.TellEnd(var ended) -> log.append(told(ended));
        };
    }

    private ConversationEvent told(Ended ended) {
        ended.errorCode()
                .ifPresent(code -> LOG.warnf(
                        "Turn without the assistant's reply: code=%d session=%s turn=%s",
                        code, ended.origin().session(), ended.origin().turn()));
        return ended.event(clock.instant());
    }

    /** A step that is being decided on, or was just now, is not asked for again, unless that was on another history. */
    private Thought thought(Step.AskModel step, List<Entry> history) {
        return thoughts.asMap()
                .compute(
                        step.question().decision(step.step()),
                        (id, known) ->
                                known != null && known.history().equals(history) ? known : thought(id, step, history));
    }

    private Thought thought(EventId id, Step.AskModel step, List<Entry> history) {
        var decision = thinking.decide(step, history).memoize().indefinitely();
        var told = decision.chain(log::append)
                .invoke(() -> thoughts.put(id, Thought.told(history)))
                .onFailure()
                .invoke(() -> thoughts.invalidate(id))
                .memoize()
                .indefinitely();
        return new Thought(history, decision, told);
    }
}
