package io.purser.conversation.turn;

import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import java.util.Optional;

/** What a draft, and its verdict, change. */
final class Drafts {

    private Drafts() {}

    static Folded drafted(Session session, ReplyDrafted drafted) {
        return Folded.of(Folding.running(session, drafted)
                .filter(turn -> turn instanceof Turn.Thinking(Question _, int step) && step == drafted.step())
                .map(turn -> session.in(new Turn.Reviewing(turn.question(), drafted.step(), "", drafted.usage())))
                .orElse(session));
    }

    static Folded approved(Session session, ReplyApproved approved) {
        return Folding.running(session, approved)
                .flatMap(turn -> turn instanceof Turn.Reviewing reviewing
                        ? Optional.of(passed(session, reviewing, approved))
                        : Optional.empty())
                .orElse(Folded.of(session));
    }

    private static Folded passed(Session session, Turn.Reviewing turn, ReplyApproved approved) {
        String text = turn.approved() + approved.text();
        var question = turn.question().flaggedIf(approved.verdict().flagged());
        return approved.last()
                ? Endings.replied(session, question, approved.header(), text, turn.usage(), approved.verdict())
                : Folded.of(session.in(new Turn.Reviewing(question, turn.step(), text, turn.usage())));
    }

    static Folded blocked(Session session, ReplyBlocked blocked) {
        return Folding.running(session, blocked)
                .flatMap(turn -> turn instanceof Turn.Reviewing reviewing
                        ? Optional.of(withheld(session, reviewing, blocked))
                        : Optional.empty())
                .orElse(Folded.of(session));
    }

    private static Folded withheld(Session session, Turn.Reviewing turn, ReplyBlocked blocked) {
        return Endings.replied(
                session, turn.question(), blocked.header(), blocked.replacement(), turn.usage(), blocked.verdict());
    }
}
