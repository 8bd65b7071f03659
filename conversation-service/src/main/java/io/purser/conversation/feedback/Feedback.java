package io.purser.conversation.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The feedback resource of the wire contract, which requires all of message, score and text: an empty text stands for a message that
 * was not named and for words that were not sent, and the score 0 for one that was not given.
 *
 * @param sessionId the session's full id, also when its bare name was sent
 * @param userSid null, as no users are known here
 */
record Feedback(
        String id,
        @JsonProperty("account_sid") String accountSid,
        @JsonProperty("user_sid") @Nullable String userSid,
        @JsonProperty("assistant_id") String assistantId,
        @JsonProperty("session_id") String sessionId,
        @JsonProperty("message_id") String messageId,
        double score,
        String text,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated) {

    static Feedback of(FeedbackRow row) {
        return new Feedback(
                row.id(),
                row.account().value(),
                null,
                row.assistant(),
                row.session(),
                row.message() == null ? "" : row.message(),
                row.score() == null ? 0 : row.score(),
                row.text(),
                row.created(),
                row.created());
    }
}
