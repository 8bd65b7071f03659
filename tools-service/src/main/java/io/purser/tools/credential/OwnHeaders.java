package io.purser.tools.credential;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers that calls use themselves. */
public final class OwnHeaders {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    /** What tells the tool who calls, and what frames the request: nothing else may stand in its place. */
    private static final Set<String> SENT = Set.of(
            "accept",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "idempotency-key",
            "mcp-protocol-version",
            "mcp-session-id",
            "te",
            "traceparent",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-identity",
            "x-session-id",
            "x-twilio-signature");

    /** What lets calls in, and what only a client of its own would say. */
    private static final Set<String> NOT_FOR_ARGUMENTS =
            Set.of("authorization", "cookie", "forwarded", "proxy-authorization", "user-agent");

    private OwnHeaders() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean areSent(String name) {
        return SENT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a model may fill it. */
    public static boolean isFree(String name) {
        return isName(name) && !areSent(name) && !NOT_FOR_ARGUMENTS.contains(name.toLowerCase(Locale.ROOT));
    }
}
