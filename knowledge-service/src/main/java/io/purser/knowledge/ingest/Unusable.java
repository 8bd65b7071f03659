package io.purser.knowledge.ingest;

/** The source cannot be read as it is, and trying again would not help. */
public class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for the source's owner: what is wrong, and what to change */
    public Unusable(String why) {
        super(why);
    }

    public Unusable(String why, Throwable cause) {
        super(why, cause);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
