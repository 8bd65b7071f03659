package io.purser.conversation.turn;

import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How outcomes are put to the model. */
final class Told {

    private Told() {}

    static String of(ToolResult result) {
        return switch (result) {
            case ToolResult.Answer(String body) -> body;
            case ToolResult.Refused(int status, String why) ->
                "Error 99002: the tool answered with status %d. %s".formatted(status, why);
            case ToolResult.InvalidArguments(String why) ->
                "Error: the arguments do not fit the tool, which was not called. Put them right and call it once more. "
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

    /** Of arguments that do not fit, once more. */
    static String unfitAgain(ToolResult.InvalidArguments result) {
        return "Error: the arguments do not fit the tool again, which was not called. Do not call it any more in this turn:"
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
