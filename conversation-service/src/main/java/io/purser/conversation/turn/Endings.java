package io.purser.conversation.turn;

import io.purser.contract.event.AbortReason;
import io.purser.contract.event.ErrorCodes;
import io.purser.contract.event.Header;
import io.purser.contract.event.Reply;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.Usage;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a turn ends: once, with all that was said in the history, and the next waiting message taken up. */
final class Endings {

    private Endings() {}

    static Folded replied(
            Session session, Question question, Header by, String text, @Nullable Usage usage, Verdict verdict) {
        return replied(session, question, by, text, usage, verdict, null);
    }

    /** With what is said in place of a reply that did not pass. */
    static Folded heldBack(Session session, Question question, ReplyBlocked blocked, @Nullable Usage usage) {
        return replied(
                session,
                question,
                blocked.header(),
                blocked.replacement(),
                usage,
                blocked.verdict(),
                ErrorCodes.REPLY_NOT_PASSED);
    }

    private static Folded replied(
            Session session,
            Question question,
            Header by,
            String text,
            @Nullable Usage usage,
            Verdict verdict,
            @Nullable Integer errorCode) {
        var message = MessageId.of(by.id(), by.at());
        var reply = new Reply(
                message,
                text,
                question.flagged() || verdict.flagged(),
                session.placeholders().in(text),
                errorCode);
        var entry = new Entry.FromAssistant(
                        message,
                        by.at(),
                        question.turn(),
                        text,
                        usage,
                        verdict,
                        question.origin().assistantVersion())
                .because(errorCode);
        return end(session, question, by, new Ended.End.WithReply(reply)).after(List.of(entry));
    }

    static Folded failed(Session session, Question question, Header by, String error) {
        return end(session, question, by, new Ended.End.WithFailure(error, question.flagged()));
    }

    static Folded aborted(Session session, Question question, Header by, AbortReason reason) {
        return end(session, question, by, new Ended.End.Aborted(reason)).after(unscreened(session, by.at()));
    }

    /** What is still open then stays open no longer: the model is told that the outcome is unknown. */
    static Folded expired(Session session, Question question, Header by) {
        var given = Ahead.dropped(session).calls().stream()
                .map(call -> Calls.unanswered(call, by))
                .toList();
        return end(session.calling(List.of()), question, by, new Ended.End.Aborted(AbortReason.DEADLINE))
                .after(Stream.concat(given.stream(), unscreened(session, by.at()).stream())
                        .toList());
    }

    private static Folded end(Session session, Question question, Header by, Ended.End end) {
        return next(Ahead.dropped(session).ended(Ended.of(question, by.id(), end)), by.at());
    }

    private static List<Entry> unscreened(Session session, Instant at) {
        return session.screening().stream().map(heard -> heard.entry(at, true)).toList();
    }

    /** The message that has waited longest begins the next turn. */
    private static Folded next(Session session, Instant at) {
        if (session.waiting().isEmpty()) {
            return Folded.of(session);
        }
        Heard first = session.waiting().getFirst();
        Session taken = session.keeping(Session.minus(session.waiting(), first));
        Question question = Question.of(first.received());
        return first.accepted()
                ? Folded.of(taken.proving(taken.proof().after(first)).stepping(question, 0), first.entry(at, false))
                : Folded.of(taken.hearing(List.of(first)).in(new Turn.Screening(question)));
    }
}
