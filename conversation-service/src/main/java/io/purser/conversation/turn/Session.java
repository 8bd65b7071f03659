package io.purser.conversation.turn;

import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Placeholders;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands after the events up to now.
 *
 * @param screening messages of the running turn without a verdict
 * @param waiting messages whose turn has not come
 * @param calls calls whose outcome the model has not been told
 * @param last the turn that ended last
 * @param proof how far the customer has come in proving who they are
 * @param placeholders what stands in the history for data that the model must not see
 */
public record Session(
        Owner owner,
        Turn turn,
        List<Heard> screening,
        List<Heard> waiting,
        List<OpenCall> calls,
        @Nullable Ended last,
        Proof proof,
        Placeholders placeholders) {

    public static final Session NEW = new Session(
            new Owner.TheAssistant(),
            new Turn.Idle(),
            List.of(),
            List.of(),
            List.of(),
            null,
            new Proof.None(),
            Placeholders.NONE);

    public Session {
        screening = List.copyOf(screening);
        waiting = List.copyOf(waiting);
        calls = List.copyOf(calls);
        proof = proof == null ? new Proof.None() : proof; // of a state that was stored before there were proofs
        placeholders = placeholders == null ? Placeholders.NONE : placeholders; // and before there were placeholders
    }

    /** What is to be done after this event; the same again when the event is seen again and it was not done yet. */
    public List<Step> due(ConversationEvent event) {
        return Stream.of(abortOf(event), endBy(event), callsOf(event), ahead(event), thought(event))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Step> abortOf(ConversationEvent event) {
        return turn.running()
                .map(Turn.Running::question)
                .filter(question -> question.origin().id().equals(event.header().id()))
                .flatMap(question -> Optional.ofNullable(question.takenOver()))
                .map(Ended::takenOver)
                .map(Step.TellEnd::new);
    }

    /** Told to who sends the ended turn's message again, too: a gateway that was restarted no longer knows the end. */
    private Optional<Step> endBy(ConversationEvent event) {
        EventId id = event.header().id();
        return Optional.ofNullable(last)
                .filter(ended -> ended.by().equals(id) || ended.origin().id().equals(id))
                .map(Step.TellEnd::new);
    }

    private Optional<Step> callsOf(ConversationEvent event) {
        return event instanceof CallsDecided decided
                ? turn.running()
                        .filter(running -> makes(running, decided))
                        .map(Turn.Running::question)
                        .flatMap(question -> requests(decided, question))
                : Optional.empty();
    }

    private static boolean makes(Turn.Running turn, CallsDecided decided) {
        return decided.header().turn().equals(turn.question().turn())
                && switch (turn) {
                    case Turn.Screening _ -> true;
                    case Turn.WaitingFor waiting -> waiting.step() == decided.step();
                    case Turn.Thinking _, Turn.Deciding _, Turn.Telling _, Turn.Reviewing _ -> false;
                };
    }

    private Optional<Step> requests(CallsDecided decided, Question question) {
        var open = stillOpen(decided);
        var unscreened =
                screening.stream().map(heard -> heard.received().body()).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.RequestCalls(
                        decided.header(),
                        question,
                        open,
                        proof.isGivenBy(question.identity()),
                        unscreened,
                        placeholders));
    }

    private List<DecidedCall> stillOpen(CallsDecided decided) {
        return decided.calls().stream()
                .filter(call ->
                        call(call.call()).filter(open -> open.found() == null).isPresent())
                .toList();
    }

    /** Once, when the turn begins; and not for a message that gives a code, which is checked first. */
    private Optional<Step> ahead(ConversationEvent event) {
        return turn instanceof Turn.Screening(Question question)
                        && isBegun(question, event.header().id())
                        && Ahead.of(this, question).isEmpty()
                        && proven().due(question, 0).isEmpty()
                ? find(screening, question.message())
                        .map(heard ->
                                new Step.SearchAhead(question, heard.received().body()))
                : Optional.empty();
    }

    /** By its message, or by the end of the turn that the message has waited for. */
    private boolean isBegun(Question question, EventId by) {
        return question.origin().id().equals(by) || last != null && last.by().equals(by);
    }

    /** As it will be when all messages are accepted. */
    private Proof proven() {
        Proof proven = proof;
        for (Heard heard : screening) {
            proven = proven.after(heard);
        }
        return proven;
    }

    /** A message that has just come in is being screened, so only what follows can bring the turn on. */
    private Optional<Step> thought(ConversationEvent event) {
        return event instanceof MessageReceived ? Optional.empty() : thought();
    }

    private Optional<Step> thought() {
        return switch (turn) {
            case Turn.Thinking(Question question, int step) -> Optional.of(new Step.AskModel(question, step));
            case Turn.Telling(Question question, int step, ToolReply reply) ->
                Optional.of(new Step.TellCustomer(question, step, reply));
            case Turn.Deciding(Question question, int step) ->
                Optional.of(new Step.MakeCalls(question, step, proof.due(question, step)));
            case Turn.Idle _, Turn.Screening _, Turn.WaitingFor _, Turn.Reviewing _ -> Optional.empty();
        };
    }

    /** Goes on to a step: with the calls that are due without the model, else with the model. */
    Session stepping(Question question, int step) {
        return in(
                proof.due(question, step).isEmpty()
                        ? new Turn.Thinking(question, step)
                        : new Turn.Deciding(question, step));
    }

    Session in(Turn next) {
        return new Session(owner, next, screening, waiting, calls, last, proof, placeholders);
    }

    Session ownedBy(Owner next) {
        return new Session(next, turn, screening, waiting, calls, last, proof, placeholders);
    }

    Session hearing(List<Heard> unscreened) {
        return new Session(owner, turn, unscreened, waiting, calls, last, proof, placeholders);
    }

    Session keeping(List<Heard> later) {
        return new Session(owner, turn, screening, later, calls, last, proof, placeholders);
    }

    Session calling(List<OpenCall> open) {
        return new Session(owner, turn, screening, waiting, open, last, proof, placeholders);
    }

    Session ended(Ended how) {
        return new Session(owner, new Turn.Idle(), List.of(), waiting, calls, how, proof, placeholders);
    }

    Session proving(Proof next) {
        return new Session(owner, turn, screening, waiting, calls, last, next, placeholders);
    }

    Session knowing(Placeholders more) {
        return new Session(owner, turn, screening, waiting, calls, last, proof, placeholders.and(more));
    }

    Optional<OpenCall> call(CallId id) {
        return calls.stream().filter(open -> open.id().equals(id)).findFirst();
    }

    Session without(OpenCall closed) {
        return calling(
                calls.stream().filter(open -> !open.id().equals(closed.id())).toList());
    }

    Session replacing(OpenCall changed) {
        return calling(calls.stream()
                .map(open -> open.id().equals(changed.id()) ? changed : open)
                .toList());
    }

    static Optional<Heard> find(List<Heard> heard, MessageId message) {
        return heard.stream()
                .filter(one -> one.received().message().equals(message))
                .findFirst();
    }

    static <T> List<T> plus(List<T> list, T more) {
        return plus(list, List.of(more));
    }

    static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }

    static <T> List<T> minus(List<T> list, T gone) {
        return list.stream().filter(one -> !one.equals(gone)).toList();
    }
}
