package io.purser.contract.event;

/** Something that happened in a session. Its JSON stays readable for ever: fields are added, never renamed or reused. */
public sealed interface ConversationEvent
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

    Header header();
}
