package io.purser.conversation.turn;

import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Header;
import io.purser.contract.event.RetrievalCompleted;
import java.util.List;

/**
 * A search that is made while the message is still being screened. What it finds is kept aside: it enters the history
 * after the message, and is gone with a message that is not accepted.
 */
final class Ahead {

    private static final int STEP = 0;

    private Ahead() {}

    /** Whether what was decided can be done before there is a verdict: nobody must be told of it. */
    static boolean is(CallsDecided decided) {
        return decided.step() == STEP
                && !decided.calls().isEmpty()
                && decided.calls().stream().allMatch(DecidedCall.AskedFirst.class::isInstance);
    }

    /** Whether the message that the call is made for is still being screened. */
    static boolean is(OpenCall call, Turn turn) {
        return turn instanceof Turn.Screening(Question question)
                && question.turn().equals(call.turn());
    }

    /** The calls of the turn while it is being screened: no others are made then. */
    static List<OpenCall> of(Session session, Question question) {
        return session.calls().stream()
                .filter(call -> call.turn().equals(question.turn()))
                .toList();
    }

    static Folded begun(Session session, Question question, List<OpenCall> calls) {
        Session searching = session.in(new Turn.Screening(question));
        return Folded.of(
                of(session, question).isEmpty() ? searching.calling(Session.plus(session.calls(), calls)) : session);
    }

    /** The first answer holds. */
    static Folded found(Session session, OpenCall call, RetrievalCompleted completed) {
        return Folded.of(call.found() == null ? session.replacing(call.with(completed)) : session);
    }

    /** All messages are accepted: what was found is told, and what is still being searched for is waited for. */
    static Folded accepted(Session before, Question question, Header verdict) {
        Session session = question.flagged()
                ? before.calling(
                        before.calls().stream().map(OpenCall::withoutWords).toList())
                : before;
        var told = of(session, question).stream()
                .flatMap(call -> Calls.kept(call, verdict.at()).stream())
                .toList();
        Session rest = session.calling(
                session.calls().stream().filter(call -> call.found() == null).toList());
        return new Folded(
                rest.calls().isEmpty()
                        ? rest.stepping(question, STEP + 1)
                        : rest.in(new Turn.WaitingFor(question, STEP)),
                told);
    }

    /** Without what is being searched for, or was found, for messages that have no verdict. */
    static Session dropped(Session session) {
        return session.calling(session.calls().stream()
                .filter(call -> !is(call, session.turn()))
                .toList());
    }
}
