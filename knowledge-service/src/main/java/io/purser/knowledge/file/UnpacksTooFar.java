package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;

/** It is packed so that a small file would fill the memory. */
public final class UnpacksTooFar extends Unusable {

    private static final long serialVersionUID = 1L;

    UnpacksTooFar(String why) {
        super(why);
    }
}
