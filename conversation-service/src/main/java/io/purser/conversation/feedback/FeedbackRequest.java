package io.purser.conversation.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a new feedback; only the session is required. */
record FeedbackRequest(
        @JsonProperty("session_id") @Nullable String sessionId,
        @JsonProperty("message_id") @Nullable String messageId,
        @Nullable Double score,
        @Nullable String text) {

    private static final int LONGEST_TEXT = 10_000;

    /** @throws ApiException when something is missing or cannot be used */
    static FeedbackRequest of(byte[] body) {
        FeedbackRequest request = Body.read(body, FeedbackRequest.class);
        request.check();
        return request;
    }

    private void check() {
        if (sessionId == null || sessionId.isBlank()) {
            throw ApiException.invalid("The field session_id is required");
        }
        if (score != null && !(score >= 0 && score <= 1)) {
            throw ApiException.invalid("The field score must be a number from 0 to 1");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw ApiException.invalid("The field text must have at most %d characters".formatted(LONGEST_TEXT));
        }
        if (Stream.of(sessionId, messageId, text).anyMatch(given -> given != null && given.indexOf('\0') >= 0)) {
            throw ApiException.invalid("The fields of a feedback must not contain the character NUL");
        }
    }
}
