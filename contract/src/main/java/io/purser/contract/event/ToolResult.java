package io.purser.contract.event;

import java.time.Duration;

/** How a tool call ended. */
public sealed interface ToolResult {

    /** A 2xx answer, JSON or plain text. */
    record Answer(String body) implements ToolResult {}

    /** Any other status; {@code why} is the beginning of the tool's own words. Error 99002 of the wire contract. */
    record Refused(int status, String why) implements ToolResult {}

    /** The arguments do not fit the tool's schema; the tool was not called. Error 99006 of the wire contract. */
    record InvalidArguments(String why) implements ToolResult {}

    /** The tool's address must not or cannot be called; nothing was sent. Error 99005 of the wire contract. */
    record Restricted(String why) implements ToolResult {}

    /**
     * A policy does not allow the call, or could not be evaluated; nothing was sent.
     *
     * @param policy its id, or the name of the setting that stands in for one
     * @param why what the model is told, so that it can put right what can be
     */
    record Forbidden(String policy, String why) implements ToolResult {}

    /** No connection, or it broke. */
    record Unreachable(String why) implements ToolResult {}

    /** No answer in time. */
    record TimedOut(Duration after) implements ToolResult {}

    /** The answer was larger than the tool may send. */
    record TooLarge(long limitBytes) implements ToolResult {}

    /** The call was begun and its end was not recorded; it is not made again, as it may have had its effect. */
    record OutcomeUnknown(String why) implements ToolResult {}
}
