package io.purser.contract.event;

/** Something that happened in a session. */
public sealed interface ConversationEvent extends Event
        permits MessageReceived,
                MessageAccepted,
                MessageBlocked,
                CallsDecided,
                ToolCallRequested,
                ToolCallCompleted,
                ToolResultScreened,
                VerificationRequested,
                VerificationCompleted,
                RetrievalRequested,
                RetrievalCompleted,
                ModelFailed,
                ReplyDrafted,
                ReplyApproved,
                ReplyBlocked,
                TurnExpired,
                TurnCompleted,
                TurnFailed,
                TurnAborted,
                HandoffRequested,
                HandoffAccepted,
                HumanReplied,
                HandoffEnded {

    @Override
    Header header();
}
