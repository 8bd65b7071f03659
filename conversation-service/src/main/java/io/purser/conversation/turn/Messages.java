package io.purser.conversation.turn;

import io.purser.contract.event.AbortReason;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Reply;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a customer's message, and its verdict, change. */
final class Messages {

    private final MidTurn midTurn;

    Messages(MidTurn midTurn) {
        this.midTurn = midTurn;
    }

    Folded received(Session session, MessageReceived received) {
        var heard = Heard.of(received);
        return switch (session.owner()) {
            case Owner.Nobody _, Owner.Person _ -> forThePerson(session, heard);
            case Owner.TheAssistant _ ->
                Folded.of(session.turn()
                        .running()
                        .map(turn -> meanwhile(session, turn, heard))
                        .orElseGet(() -> begun(session, heard)));
        };
    }

    private static Folded forThePerson(Session session, Heard heard) {
        var header = heard.received().header();
        return Endings.aborted(
                session.hearing(List.of(heard)), Question.of(heard.received()), header, AbortReason.HANDED_OVER);
    }

    private static Session begun(Session session, Heard heard) {
        return session.hearing(List.of(heard)).in(new Turn.Screening(Question.of(heard.received())));
    }

    private Session meanwhile(Session session, Turn.Running turn, Heard heard) {
        return switch (midTurn) {
            case WAIT -> session.keeping(Session.plus(session.waiting(), heard));
            case TAKE_OVER ->
                Ahead.dropped(session)
                        .hearing(Session.plus(session.screening(), heard))
                        .in(new Turn.Screening(Question.of(heard.received()).takingOver(turn.question())));
        };
    }

    Folded accepted(Session before, MessageAccepted accepted) {
        Session session = before.knowing(accepted.placeholders());
        return Session.find(session.screening(), accepted.message())
                .map(heard -> screened(session, heard, accepted))
                .or(() -> Session.find(session.waiting(), accepted.message())
                        .map(heard -> Folded.of(session.keeping(session.waiting().stream()
                                .map(one -> one.equals(heard) ? heard.accepted(accepted) : one)
                                .toList()))))
                .orElse(Folded.of(session));
    }

    private static Folded screened(Session session, Heard heard, MessageAccepted accepted) {
        var entry = heard.accepted(accepted).entry(accepted.header().at(), false);
        Session rest = session.hearing(Session.minus(session.screening(), heard))
                .proving(session.proof().after(heard));
        return rest.turn() instanceof Turn.Screening(Question question)
                ? asked(rest, question.flaggedIf(accepted.verdict().flagged()), accepted.header())
                        .after(List.of(entry))
                : Folded.of(rest, entry);
    }

    /** The model is asked when nothing is open any more that it has to know. */
    private static Folded asked(Session session, Question question, Header verdict) {
        if (!session.screening().isEmpty()) {
            return Folded.of(session.in(new Turn.Screening(question)));
        }
        if (!Ahead.of(session, question).isEmpty()) {
            return Ahead.accepted(session, question, verdict);
        }
        return Folded.of(
                session.calls().isEmpty()
                        ? session.stepping(question, 0)
                        : session.in(new Turn.WaitingFor(question, -1)));
    }

    Folded blocked(Session session, MessageBlocked blocked) {
        return Session.find(session.screening(), blocked.message())
                .flatMap(heard -> refused(session, heard, blocked))
                .or(() -> Session.find(session.waiting(), blocked.message())
                        .map(heard -> refusedWaiting(session, heard, blocked)))
                .orElse(Folded.of(session));
    }

    /** One blocked message blocks what is answered together with it. */
    private static Optional<Folded> refused(Session session, Heard heard, MessageBlocked blocked) {
        return session.turn().running().map(turn -> {
            var withheld = session.screening().stream()
                    .map(one -> withVerdict(one, heard, blocked.verdict())
                            .entry(blocked.header().at(), true))
                    .toList();
            return Endings.replied(session, turn.question(), blocked.header(), blocked.reply(), null, blocked.verdict())
                    .after(withheld);
        });
    }

    private static Heard withVerdict(Heard one, Heard blocked, Verdict verdict) {
        return one.equals(blocked) ? one.acceptedBy(verdict) : one;
    }

    /** Its turn has not come and need not come: it ends on the spot, and the running turn goes on. */
    private static Folded refusedWaiting(Session session, Heard heard, MessageBlocked blocked) {
        Instant at = blocked.header().at();
        var question = Question.of(heard.received());
        var message = MessageId.of(blocked.header().id(), at);
        var end = new Ended.End.WithReply(new Reply(message, blocked.reply(), true));
        var left = session.keeping(Session.minus(session.waiting(), heard));
        return Folded.of(
                new Session(
                        left.owner(),
                        left.turn(),
                        left.screening(),
                        left.waiting(),
                        left.calls(),
                        Ended.of(question, blocked.header().id(), end),
                        left.proof(),
                        left.placeholders()),
                heard.acceptedBy(blocked.verdict()).entry(at, true),
                new Entry.FromAssistant(message, at, question.turn(), blocked.reply(), null, blocked.verdict(), null));
    }
}
