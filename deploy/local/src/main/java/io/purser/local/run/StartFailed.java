package io.purser.local.run;

/** The installation could not be started; the message is for the user and says what to do where that is known. */
public final class StartFailed extends Exception {

    private static final long serialVersionUID = 1;

    public StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
