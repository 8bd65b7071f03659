package io.purser.tools.webhook;

import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressOutcome;

/** What the outcome of a request means for the call. */
public final class Outcomes {

    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int LONGEST_REASON = 500;

    private Outcomes() {}

    public static ToolResult result(EgressOutcome outcome) {
        return switch (outcome) {
            case EgressOutcome.Answered answer ->
                isSuccess(answer.status())
                        ? new ToolResult.Answer(answer.text())
                        : new ToolResult.Refused(answer.status(), beginning(answer.text()));
            case EgressOutcome.Refused(var why) -> new ToolResult.Restricted(why);
            case EgressOutcome.Unreachable(var why) -> new ToolResult.Unreachable(why);
            case EgressOutcome.Broken(var why) ->
                new ToolResult.Unreachable(why + "; the tool may have acted all the same");
            case EgressOutcome.TimedOut(var after) -> new ToolResult.TimedOut(after);
            case EgressOutcome.TooLarge(var status, var limit) ->
                isSuccess(status) ? new ToolResult.TooLarge(limit) : new ToolResult.Refused(status, "");
        };
    }

    private static boolean isSuccess(int status) {
        return status >= FIRST_SUCCESS && status < FIRST_REDIRECT;
    }

    /** Cut between two characters, never within one. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST_REASON) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_REASON - 1)) ? LONGEST_REASON - 1 : LONGEST_REASON;
        return text.substring(0, end) + "…";
    }
}
