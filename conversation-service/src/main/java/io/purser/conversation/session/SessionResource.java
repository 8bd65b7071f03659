package io.purser.conversation.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** The session resource of the wire contract. */
public record SessionResource(
        String id,
        @JsonProperty("account_sid") String accountSid,
        @JsonProperty("assistant_id") String assistantId,
        String identity,
        boolean verified,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated) {

    /** Newest first; the id tells apart what was created in the same moment. */
    String sortKey() {
        return created + " " + id;
    }
}
