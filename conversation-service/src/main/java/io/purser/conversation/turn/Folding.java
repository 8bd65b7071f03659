package io.purser.conversation.turn;

import io.purser.contract.event.AbortReason;
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
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.event.VerificationRequested;
import java.util.Optional;

/** Folds events into a session. An event that no longer fits, such as the answer of a model to a stopped turn, changes nothing. */
public final class Folding {

    private final Messages messages;

    public Folding(MidTurn midTurn) {
        messages = new Messages(midTurn);
    }

    public Folded fold(Session session, ConversationEvent event) {
        return switch (event) {
            case MessageReceived received -> messages.received(session, received);
            case MessageAccepted accepted -> messages.accepted(session, accepted);
            case MessageBlocked blocked -> messages.blocked(session, blocked);
            case CallsDecided decided -> Calls.decided(session, decided);
            case ToolCallCompleted completed -> Calls.completed(session, completed);
            case ToolResultScreened screened -> Calls.screened(session, screened);
            case RetrievalCompleted completed -> Calls.completed(session, completed);
            case VerificationCompleted completed -> Verifications.completed(session, completed);
            case ModelFailed failed -> modelFailed(session, failed);
            case ReplyDrafted drafted -> Drafts.drafted(session, drafted);
            case ReplyApproved approved -> Drafts.approved(session, approved);
            case ReplyBlocked blocked -> Drafts.blocked(session, blocked);
            case TurnExpired expired -> expired(session, expired);
            case HandoffRequested requested -> handedOver(session, requested);
            case HandoffAccepted accepted ->
                Folded.of(session.ownedBy(
                        new Owner.Person(accepted.person(), accepted.header().at())));
            case HumanReplied replied -> Folded.of(session, entry(replied));
            case HandoffEnded _ -> Folded.of(session.ownedBy(new Owner.TheAssistant()));
            case ToolCallRequested _,
                    RetrievalRequested _,
                    VerificationRequested _,
                    TurnCompleted _,
                    TurnFailed _,
                    TurnAborted _ -> Folded.of(session); // told by this service itself, after they were folded
        };
    }

    private static Folded modelFailed(Session session, ModelFailed failed) {
        return running(session, failed)
                .filter(turn -> turn instanceof Turn.Thinking(Question _, int step) && step == failed.step())
                .map(turn -> Endings.failed(session, turn.question(), failed.header(), failed.reason()))
                .orElse(Folded.of(session));
    }

    private static Folded expired(Session session, TurnExpired expired) {
        return running(session, expired)
                .map(turn -> Endings.expired(session, turn.question(), expired.header()))
                .orElse(Folded.of(session));
    }

    private static Folded handedOver(Session session, HandoffRequested requested) {
        Session waiting = session.ownedBy(new Owner.Nobody(requested.header().at()));
        return session.turn()
                .running()
                .map(turn -> Endings.aborted(waiting, turn.question(), requested.header(), AbortReason.HANDED_OVER))
                .orElse(Folded.of(waiting));
    }

    private static Entry entry(HumanReplied replied) {
        return new Entry.FromPerson(
                replied.message(), replied.header().at(), replied.header().turn(), replied.person(), replied.body());
    }

    /** The running turn, if the event belongs to it. */
    static Optional<Turn.Running> running(Session session, ConversationEvent event) {
        return session.turn()
                .running()
                .filter(turn -> turn.question().turn().equals(event.header().turn()));
    }
}
