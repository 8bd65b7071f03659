package io.purser.conversation.turn;

import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Header;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.Usage;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a call changes, from the model's wish to the outcome that the model is told. */
final class Calls {

    private static final String NO_ANSWER =
            "Error: no answer came before the turn ended; whether it was done is not known.";

    private Calls() {}

    static Folded decided(Session session, CallsDecided decided) {
        return Folding.running(session, decided)
                .filter(turn -> isFor(turn, decided))
                .map(turn -> begun(agreed(session, turn), turn.question().answeredBy(decided.header()), decided))
                .orElse(Folded.of(session));
    }

    private static boolean isFor(Turn.Running turn, CallsDecided decided) {
        return switch (turn) {
            case Turn.Screening _ -> Ahead.is(decided);
            case Turn.Thinking thinking -> thinking.step() == decided.step();
            case Turn.Deciding deciding -> deciding.step() == decided.step() && !Ahead.is(decided);
            case Turn.WaitingFor _, Turn.Telling _, Turn.Reviewing _ -> false;
        };
    }

    /** What was due without the model is so no more, once it is decided on. */
    private static Session agreed(Session session, Turn.Running turn) {
        return turn instanceof Turn.Deciding ? session.proving(session.proof().decided()) : session;
    }

    private static Folded begun(Session session, Question question, CallsDecided decided) {
        var calls = IntStream.range(0, decided.calls().size())
                .mapToObj(index -> open(question, decided, index))
                .map(call -> question.flagged() ? call.withoutWords() : call)
                .toList();
        if (session.turn() instanceof Turn.Screening) {
            return Ahead.begun(session, question, calls);
        }
        var possible = calls.stream()
                .filter(call -> !(call.decided() instanceof DecidedCall.Impossible))
                .toList();
        var impossible = calls.stream()
                .flatMap(call -> refused(call, decided.header()).stream())
                .toList();
        Session calling = session.calling(possible);
        return new Folded(
                possible.isEmpty()
                        ? calling.stepping(question, decided.step() + 1)
                        : calling.in(new Turn.WaitingFor(question, decided.step())),
                impossible);
    }

    private static OpenCall open(Question question, CallsDecided decided, int index) {
        boolean first = index == 0;
        return new OpenCall(
                question.turn(),
                decided.calls().get(index),
                decided.step(),
                index,
                first ? decided.text() : "",
                first ? usage(decided) : null,
                decided.header().assistantVersion(),
                null,
                null);
    }

    /** None when no model decided. */
    private static @Nullable Usage usage(CallsDecided decided) {
        return decided.usage().model().isEmpty() ? null : decided.usage();
    }

    private static Optional<Entry> refused(OpenCall call, Header by) {
        return call.decided() instanceof DecidedCall.Impossible impossible
                ? Optional.of(fromTool(call, by.id().then("refused", call.index()), by, "Error: " + impossible.why()))
                : Optional.empty();
    }

    static Entry unanswered(OpenCall call, Header by) {
        return fromTool(call, by.id().then("unanswered", call.index()), by, NO_ANSWER);
    }

    static Folded completed(Session session, ToolCallCompleted completed) {
        return session.call(completed.call())
                .map(call -> Folded.of(session.replacing(call.with(completed.result()))))
                .orElse(Folded.of(session));
    }

    static Folded screened(Session session, ToolResultScreened screened) {
        return session.call(screened.call())
                .filter(call -> call.result() != null)
                .map(call -> closed(
                        Misfits.noted(session, call),
                        call,
                        outcome(session, call, screened),
                        screened.verdict().flagged(),
                        ToolReply.of(call, screened)))
                .orElse(Folded.of(session));
    }

    /** Closes a call with what the model is told, which is of our own making. */
    static Folded told(Session session, OpenCall call, Header by, String output) {
        return closed(session, call, fromTool(call, by.id(), by, output), false, Optional.empty());
    }

    private static Entry outcome(Session session, OpenCall call, ToolResultScreened screened) {
        String output = Optional.ofNullable(screened.replacement()).orElseGet(() -> Misfits.told(session, call));
        return fromTool(call, screened.header().id(), screened.header(), output).because(call.errorCode());
    }

    static Folded completed(Session session, RetrievalCompleted completed) {
        return session.call(completed.call())
                .filter(call -> query(call.decided()).isPresent())
                .map(call -> Ahead.is(call, session.turn())
                        ? Ahead.found(session, call, completed)
                        : closed(
                                session,
                                call,
                                found(call, completed, completed.header().at()),
                                false,
                                ToolReply.of(call, completed.result())))
                .orElse(Folded.of(session));
    }

    /** What was found before it could be told. */
    static Optional<Entry> kept(OpenCall call, Instant at) {
        return Optional.ofNullable(call.found()).map(completed -> found(call, completed, at));
    }

    private static Entry found(OpenCall call, RetrievalCompleted completed, Instant at) {
        return new Entry.FromKnowledge(
                MessageId.of(completed.header().id(), at),
                at,
                call.turn(),
                call.call(),
                query(call.decided()).orElse(""),
                Told.passages(completed.result()),
                Told.of(completed.result()));
    }

    /** What knowledge was asked for, if it was. */
    private static Optional<String> query(DecidedCall call) {
        return switch (call) {
            case DecidedCall.OnKnowledge on -> Optional.of(on.query());
            case DecidedCall.AskedFirst first -> Optional.of(first.query());
            case DecidedCall.OnTool _, DecidedCall.OnCode _, DecidedCall.Impossible _ -> Optional.empty();
        };
    }

    private static Folded closed(
            Session session, OpenCall call, Entry outcome, boolean flagged, Optional<ToolReply> reply) {
        Session rest = session.without(call);
        Turn next = rest.turn()
                .running()
                .<Turn>map(turn -> turn.with(turn.question().flaggedIf(flagged)))
                .orElse(rest.turn());
        return Folded.of(goneOn(rest, replied(next, call, reply)), outcome);
    }

    /** The answer to an earlier turn's call is no reply to this one. */
    private static Turn replied(Turn turn, OpenCall call, Optional<ToolReply> reply) {
        return turn instanceof Turn.WaitingFor waiting
                        && waiting.question().turn().equals(call.turn())
                ? reply.map(waiting::with).orElse(waiting)
                : turn;
    }

    private static Session goneOn(Session session, Turn turn) {
        return turn instanceof Turn.WaitingFor waiting && session.calls().isEmpty()
                ? answered(session, waiting)
                : session.in(turn);
    }

    private static Session answered(Session session, Turn.WaitingFor waiting) {
        ToolReply reply = waiting.reply();
        return reply == null
                ? session.stepping(waiting.question(), waiting.step() + 1)
                : session.in(new Turn.Telling(waiting.question(), waiting.step() + 1, reply));
    }

    private static Entry.FromTool fromTool(OpenCall call, EventId id, Header by, String output) {
        return new Entry.FromTool(MessageId.of(id, by.at()), by.at(), call.turn(), call.call(), output);
    }
}
