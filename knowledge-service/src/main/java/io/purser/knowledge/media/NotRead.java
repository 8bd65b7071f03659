package io.purser.knowledge.media;

/** A file of this kind is not read. The message says so to whoever sent it. */
public final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    NotRead(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
