package io.purser.tools.call;

import io.purser.contract.event.ToolResult;

/**
 * Whether a call has changed anything. Only a tool's own no, or a policy's, says for sure that it has not: the model may put something
 * else right and then make the same call again. What failed on the way may have arrived.
 */
final class Effect {

    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int REQUEST_TIMEOUT = 408;

    private Effect() {}

    static boolean isNone(ToolResult result) {
        return result instanceof ToolResult.Forbidden
                || result instanceof ToolResult.Refused(int status, String _) && isNone(status);
    }

    private static boolean isNone(int status) {
        return status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR && status != REQUEST_TIMEOUT;
    }
}
