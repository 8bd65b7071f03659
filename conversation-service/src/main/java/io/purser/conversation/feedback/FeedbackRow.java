package io.purser.conversation.feedback;

import io.purser.contract.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feedback as it is stored: what was not sent is null. */
record FeedbackRow(
        String id,
        AccountId account,
        String assistant,
        String session,
        @Nullable String message,
        @Nullable Double score,
        String text,
        Instant created) {}
