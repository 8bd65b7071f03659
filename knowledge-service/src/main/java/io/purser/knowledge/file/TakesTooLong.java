package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;

/** Reading was given up. */
public final class TakesTooLong extends Unusable {

    private static final long serialVersionUID = 1L;

    TakesTooLong(String why) {
        super(why);
    }
}
