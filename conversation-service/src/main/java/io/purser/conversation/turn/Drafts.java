package io.purser.conversation.turn;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.Usage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a draft, and its verdict, change. */
final class Drafts {

    private Drafts() {}

    static Folded drafted(Session session, ReplyDrafted drafted) {
        return Folded.of(Folding.running(session, drafted)
                .filter(turn -> awaits(turn, drafted.step()))
                .map(turn -> session.in(new Turn.Reviewing(
                        turn.question().answeredBy(drafted.header()), drafted.step(), "", usage(turn, drafted))))
                .orElse(session));
    }

    private static boolean awaits(Turn.Running turn, int drafted) {
        return switch (turn) {
            case Turn.Thinking(Question _, int step) -> step == drafted;
            case Turn.Telling(Question _, int step, ToolReply _) -> step == drafted;
            case Turn.Screening _, Turn.Deciding _, Turn.WaitingFor _, Turn.Reviewing _ -> false;
        };
    }

    /** None when no model wrote it. */
    private static @Nullable Usage usage(Turn.Running turn, ReplyDrafted drafted) {
        return turn instanceof Turn.Telling ? null : drafted.usage();
    }

    static Folded approved(Session session, ReplyApproved approved) {
        return reviewed(session, approved)
                .map(turn -> passed(session, turn, approved))
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
        return reviewed(session, blocked)
                .map(turn -> Endings.heldBack(session, turn.question(), blocked, turn.usage()))
                .orElse(Folded.of(session));
    }

    /** A draft is not stored before its verdict, so after a crash the verdict may be the first that is heard of it. */
    private static Optional<Turn.Reviewing> reviewed(Session session, ConversationEvent verdict) {
        return Folding.running(session, verdict).flatMap(turn -> switch (turn) {
            case Turn.Reviewing reviewing -> Optional.of(reviewing);
            case Turn.Thinking(Question question, int step) ->
                Optional.of(new Turn.Reviewing(question.answeredBy(verdict.header()), step, "", null));
            case Turn.Telling(Question question, int step, ToolReply _) ->
                Optional.of(new Turn.Reviewing(question.answeredBy(verdict.header()), step, "", null));
            case Turn.Screening _, Turn.Deciding _, Turn.WaitingFor _ -> Optional.empty();
        });
    }
}
