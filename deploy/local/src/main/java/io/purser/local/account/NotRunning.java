package io.purser.local.account;

/** There is no installation to ask; the message says what to do. */
public final class NotRunning extends Exception {

    private static final long serialVersionUID = 1;

    NotRunning(String message) {
        super(message);
    }
}
