package io.purser.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.AbortReason;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.Reply;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendResponseTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Header HEADER = Header.first(
            EventId.create(),
            NOW,
            NOW.plusSeconds(25),
            new AccountId("AC00000000000000000000000000000001"),
            new AssistantId("aia_asst_1"),
            new SessionId("demo"));
    private static final MessageId MESSAGE = MessageId.of(HEADER.id(), NOW);

    @Test
    void completedTurnIsASuccessWithNullFieldsPresent() {
        assertThat(json(new TurnCompleted(HEADER, MESSAGE, new Reply(MESSAGE, "Hi", false))))
                .isEqualTo("{\"status\":\"Success\",\"flagged\":false,\"aborted\":false,\"session_id\":\"demo\","
                        + "\"account_sid\":\"AC00000000000000000000000000000001\",\"body\":\"Hi\",\"error\":null}");
    }

    @Test
    void flaggedReplyIsStillASuccess() {
        assertThat(json(new TurnCompleted(HEADER, MESSAGE, new Reply(MESSAGE, "No", true))))
                .contains("\"status\":\"Success\"", "\"flagged\":true");
    }

    @Test
    void failedTurnTellsWhy() {
        assertThat(json(new TurnFailed(HEADER, MESSAGE, "The model is away", true)))
                .contains(
                        "\"status\":\"Failed\"",
                        "\"flagged\":true",
                        "\"body\":null",
                        "\"error\":\"The model is away\"",
                        "\"error_code\":99001");
    }

    @Test
    void replyThatDidNotPassIsASuccessWithItsNumber() {
        assertThat(json(new TurnCompleted(
                        HEADER, MESSAGE, new Reply(MESSAGE, "I can't say that.", true, Placeholders.NONE, 99004))))
                .contains("\"status\":\"Success\"", "\"error\":null", "\"error_code\":99004");
    }

    @Test
    void turnWithoutAnAnswerInTimeIsAGeneralError() {
        assertThat(json(new TurnAborted(HEADER, MESSAGE, AbortReason.DEADLINE))).contains("\"error_code\":99001");
    }

    @Test
    void numberGoesAlongWithACallback() {
        var told = SendResponse.of(new TurnFailed(HEADER, MESSAGE, "The model is away", false))
                .orElseThrow()
                .told();

        assertThat(told.errorCode()).isEqualTo(99001);
    }

    @Test
    void supersededTurnIsAborted() {
        assertThat(json(new TurnAborted(HEADER, MESSAGE, AbortReason.SUPERSEDED)))
                .contains("\"aborted\":true", "\"body\":null")
                .doesNotContain("error_code");
    }

    @Test
    void otherEventsEndNoTurn() {
        assertThat(SendResponse.of(new TurnExpired(HEADER))).isEmpty();
    }

    private static String json(ConversationEvent event) {
        try {
            return Json.MAPPER.writeValueAsString(SendResponse.of(event).orElseThrow());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
