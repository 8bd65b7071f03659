package io.purser.conversation.turn;

import io.purser.contract.event.ErrorCodes;
import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.VerificationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How outcomes are put to the model. */
final class Told {

    private Told() {}

    static String of(ToolResult result) {
        return switch (result) {
            case ToolResult.Answer(String body) -> body;
            case ToolResult.Refused(int status, String why) ->
                "Error 99002: the tool answered with status %d. %s".formatted(status, why);
            case ToolResult.InvalidArguments(String why) ->
                "Error 99006: the arguments do not fit the tool, which was not called. Put them right and call it once more. "
                        + why;
            case ToolResult.Restricted(String why) -> "Error 99005: the tool's address cannot be called. " + why;
            case ToolResult.Forbidden(String _, String why) ->
                "Error: a policy does not allow this call, which was not made. " + why;
            case ToolResult.Unreachable(String why) -> "Error: the tool could not be reached. " + why;
            case ToolResult.TimedOut(Duration after) ->
                "Error: the tool gave no answer in %d ms. It may still have done what was asked."
                        .formatted(after.toMillis());
            case ToolResult.TooLarge(long limit) ->
                "Error: the tool's answer is larger than %d bytes and was dropped.".formatted(limit);
            case ToolResult.OutcomeUnknown(String why) ->
                "Error: it is not known whether the tool has done what was asked; do not repeat it. " + why;
        };
    }

    /** By which the wire contract names it; null when it has no number for it. */
    static @Nullable Integer code(ToolResult result) {
        return switch (result) {
            case ToolResult.Refused _ -> ErrorCodes.TOOL_REFUSED;
            case ToolResult.Restricted _ -> ErrorCodes.TOOL_ADDRESS;
            case ToolResult.InvalidArguments _ -> ErrorCodes.TOOL_INPUT;
            case ToolResult.Answer _,
                    ToolResult.Forbidden _,
                    ToolResult.Unreachable _,
                    ToolResult.TimedOut _,
                    ToolResult.TooLarge _,
                    ToolResult.OutcomeUnknown _ -> null;
        };
    }

    static String of(VerificationResult result) {
        return switch (result) {
            case VerificationResult.CodeSent(String to, int digits, Instant _) ->
                ("Not done yet: the customer has to prove first who they are. A code of %d digits was sent to the phone"
                                + " number that ends in %s. Please write that code here. The call is kept, and made by"
                                + " itself as soon as the code is right: do not make it again, except to send a new code.")
                        .formatted(digits, to);
            case VerificationResult.Approved() -> "The code is right: the customer has proven who they are.";
            case VerificationResult.WrongCode(int left) ->
                "The code is wrong, nothing was done. It may be given again, %d more times.".formatted(left);
            case VerificationResult.Expired() ->
                "Error: the code is not valid any more, nothing was done. Make the call again to send a new code.";
            case VerificationResult.LimitReached(Instant until) ->
                "Error: there were too many codes, nothing was done. No code can be sent or given before %s."
                        .formatted(until);
            case VerificationResult.NoPhone() ->
                "Error: the customer cannot prove who they are, as no phone number of theirs is known. Nothing was done.";
            case VerificationResult.Impossible(String why) ->
                "Error: the customer could not be verified, nothing was done. " + why;
        };
    }

    /** Of arguments that do not fit, once more. */
    static String unfitAgain(ToolResult.InvalidArguments result) {
        return "Error 99006: the arguments do not fit the tool again, which was not called. Do not call it any more in this turn:"
                + " answer with what you have, or ask the customer for what is missing. " + result.why();
    }

    static String of(RetrievalResult result) {
        return switch (result) {
            case RetrievalResult.Found(List<Passage> passages)
            when passages.isEmpty() -> "No passage was found that answers this.";
            case RetrievalResult.Found(List<Passage> passages) ->
                passages.stream().map(Told::passage).collect(Collectors.joining("\n\n"));
            case RetrievalResult.NotSearched(String why) -> "Error: the knowledge could not be searched. " + why;
        };
    }

    static List<Passage> passages(RetrievalResult result) {
        return result instanceof RetrievalResult.Found(List<Passage> passages) ? passages : List.of();
    }

    private static String passage(Passage passage) {
        String place =
                passage.heading().isEmpty() ? passage.sourceName() : passage.sourceName() + " > " + passage.heading();
        return "[" + place + "]\n" + passage.text();
    }
}
