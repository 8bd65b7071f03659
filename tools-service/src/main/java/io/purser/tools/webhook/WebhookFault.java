package io.purser.tools.webhook;

/** The meta cannot be used; the code is the wire contract's. */
public record WebhookFault(int code, String why) implements WebhookReading {

    private static final int INVALID = 20001;
    private static final int URL = 99005;

    static WebhookFault invalid(String why) {
        return new WebhookFault(INVALID, why);
    }

    static WebhookFault url(String why) {
        return new WebhookFault(URL, why);
    }
}
