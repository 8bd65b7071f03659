package io.purser.conversation.session;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Header;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationStep;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.conversation.customer.Phone;
import io.purser.conversation.turn.Consent;
import io.purser.conversation.turn.Dialogue;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The events that ask the other services for what was decided on. */
@ApplicationScoped
class Requests {

    private final Phone phone;
    private final TurnConfig config;
    private final Clock clock = Clock.systemUTC();

    Requests(Phone phone, TurnConfig config) {
        this.phone = phone;
        this.config = config;
    }

    /**
     * One for each call, in their order. A call that the customer must prove themselves for asks for the proof in its place.
     *
     * @param history up to now
     */
    Uni<List<ConversationEvent>> of(Step.RequestCalls step, List<Entry> history) {
        return phone(step).map(number -> IntStream.range(0, step.calls().size())
                .mapToObj(index -> request(step, index, number, history))
                .toList());
    }

    private Uni<Optional<String>> phone(Step.RequestCalls step) {
        return step.calls().stream().anyMatch(call -> isUnproven(call, step))
                ? phone.of(step.question().origin(), step.question().identity())
                : Uni.createFrom().item(Optional.empty());
    }

    private static boolean isUnproven(DecidedCall call, Step.RequestCalls step) {
        return call instanceof DecidedCall.OnTool tool && tool.verified() && !step.verified();
    }

    private ConversationEvent request(Step.RequestCalls step, int index, Optional<String> number, List<Entry> history) {
        DecidedCall decided = step.calls().get(index);
        Instant now = clock.instant();
        Header header = step.decision().next(decided.call().value(), 0, now);
        String identity = step.question().identity();
        return switch (decided) {
            case DecidedCall.OnTool call
            when isUnproven(call, step) ->
                new VerificationRequested(
                        header, call.call(), call.tool(), identity, new VerificationStep.SendCode(number.orElse(null)));
            case DecidedCall.OnTool call ->
                new ToolCallRequested(
                        header,
                        call.call(),
                        call.tool(),
                        call.name(),
                        call.arguments(),
                        identity,
                        step.verified(),
                        Consent.to(call, step.question().turn(), history),
                        call.fromTools(),
                        step.placeholders().in(call.arguments()));
            case DecidedCall.OnCode call ->
                new VerificationRequested(
                        header, call.call(), call.tool(), identity, new VerificationStep.CheckCode(call.code()));
            case DecidedCall.OnKnowledge call ->
                retrieval(
                        header,
                        call.call(),
                        List.of(call.source()),
                        call.query(),
                        Dialogue.before(call.query(), history, List.of()),
                        step);
            case DecidedCall.AskedFirst call ->
                retrieval(
                        header,
                        call.call(),
                        call.sources(),
                        call.query(),
                        Dialogue.before(call.query(), history, step.unscreened()),
                        step);
            case DecidedCall.Impossible call ->
                throw new IllegalStateException("Call " + call.call() + " is never open");
        };
    }

    private ConversationEvent retrieval(
            Header header,
            CallId call,
            List<KnowledgeId> sources,
            String query,
            List<String> context,
            Step.RequestCalls step) {
        String identity = step.question().identity();
        return new RetrievalRequested(
                header, call, sources, query, config.passages(), context, step.verified() ? identity : null);
    }
}
