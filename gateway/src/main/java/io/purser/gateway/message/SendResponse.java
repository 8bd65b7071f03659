package io.purser.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.purser.contract.event.AbortReason;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ErrorCodes;
import io.purser.contract.event.Header;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnFailed;
import io.purser.gateway.callback.Told;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's answer to a message. A failed model or tool is an answer too, never an HTTP error. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"status", "flagged", "aborted", "session_id", "account_sid", "body", "error", "error_code"})
record SendResponse(
        String status,
        boolean flagged,
        boolean aborted,
        @JsonProperty("session_id") String session,
        @JsonProperty("account_sid") String account,
        @Nullable String body,
        @Nullable String error,
        @JsonProperty("error_code") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorCode) {

    private static final String SUCCESS = "Success";
    private static final String FAILED = "Failed";

    /** Of nothing that has a number. */
    SendResponse(
            String status,
            boolean flagged,
            boolean aborted,
            String session,
            String account,
            @Nullable String body,
            @Nullable String error) {
        this(status, flagged, aborted, session, account, body, error, null);
    }

    /** What the end of a turn says to the one who waits for it; empty when the event ends no turn. */
    static Optional<SendResponse> of(ConversationEvent event) {
        return switch (event) {
            case TurnCompleted end -> Optional.of(answered(end));
            case TurnFailed end ->
                Optional.of(failed(end.header(), end.flagged(), false, end.error(), ErrorCodes.SERVICE));
            case TurnAborted end ->
                Optional.of(failed(end.header(), false, true, why(end.reason()), code(end.reason())));
            default -> Optional.empty();
        };
    }

    /** The answer when the turn has not ended in time, though its own deadline is over. */
    static SendResponse overdue(Header message) {
        return failed(
                message,
                false,
                true,
                "There was no reply in time; the session's messages will show one that comes later",
                ErrorCodes.SERVICE);
    }

    /** The message was taken; its reply will be posted to the client's address. */
    static SendResponse taken(Header message) {
        return new SendResponse(SUCCESS, false, false, session(message), account(message), null, null);
    }

    /** As a callback; who it is for is known to the one who posts it. */
    Told told() {
        return new Told(status, session, "", body, account, flagged, aborted, error, errorCode);
    }

    private static SendResponse answered(TurnCompleted end) {
        var reply = end.reply();
        return new SendResponse(
                SUCCESS,
                reply.flagged(),
                false,
                session(end.header()),
                account(end.header()),
                reply.body(),
                null,
                reply.errorCode());
    }

    private static SendResponse failed(
            Header header, boolean flagged, boolean aborted, String error, @Nullable Integer code) {
        return new SendResponse(FAILED, flagged, aborted, session(header), account(header), null, error, code);
    }

    /** To be superseded or handed over is no error. */
    private static @Nullable Integer code(AbortReason reason) {
        return switch (reason) {
            case SUPERSEDED, HANDED_OVER -> null;
            case DEADLINE -> ErrorCodes.SERVICE;
        };
    }

    private static String why(AbortReason reason) {
        return switch (reason) {
            case SUPERSEDED -> "A newer message came; both are answered together";
            case HANDED_OVER -> "A person has taken over the conversation";
            case DEADLINE -> "There was no answer in time";
        };
    }

    private static String session(Header header) {
        return header.session().value();
    }

    private static String account(Header header) {
        return header.account().value();
    }
}
