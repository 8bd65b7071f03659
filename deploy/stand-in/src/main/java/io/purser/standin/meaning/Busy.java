package io.purser.standin.meaning;

/** More texts wait for their vectors than make sense. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    Busy(Throwable cause) {
        super("too many texts are waiting", cause);
    }
}
