package io.purser.contract.event;

/** The numbers by which the wire contract names what went wrong. */
public final class ErrorCodes {

    /** A general service error: the turn has ended without a reply. */
    public static final int SERVICE = 99001;

    /** A tool answered with another status than 2xx. */
    public static final int TOOL_REFUSED = 99002;

    /** The reply did not pass its check, or could not be checked. */
    public static final int REPLY_NOT_PASSED = 99004;

    /** A tool's address is none, or must not be called. */
    public static final int TOOL_ADDRESS = 99005;

    /** A tool's input schema cannot be used, or arguments do not fit it. */
    public static final int TOOL_INPUT = 99006;

    private ErrorCodes() {}
}
