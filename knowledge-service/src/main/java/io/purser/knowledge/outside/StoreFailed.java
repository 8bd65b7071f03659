package io.purser.knowledge.outside;

/**
 * Nothing can be had from a store, or from the embedding endpoint. The message is for the source's owner, and holds no
 * secret.
 */
final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }

    /** What is said of anything: only what is known to be harmless. */
    static String why(Throwable failure) {
        return failure instanceof StoreFailed known
                ? known.why()
                : "It failed: " + failure.getClass().getSimpleName();
    }
}
