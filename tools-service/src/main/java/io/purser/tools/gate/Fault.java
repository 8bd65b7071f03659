package io.purser.tools.gate;

/** A policy text that cannot be used; the message says what to change. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fault(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
