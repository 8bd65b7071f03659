package io.purser.tools.openapi;

/** No tool can be made of an operation; the message says why. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
