package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How a message was answered. */
public record Reply(String status, String body, boolean flagged, boolean aborted, String error, Duration took) {

    static Reply of(JsonNode json, Duration took) {
        return new Reply(
                json.path("status").asText(),
                json.path("body").asText(""),
                json.path("flagged").asBoolean(),
                json.path("aborted").asBoolean(),
                json.path("error").asText(""),
                took);
    }

    public boolean succeeded() {
        return status.equals("Success");
    }
}
