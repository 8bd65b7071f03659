package io.purser.standin.web;

import java.io.IOException;

/** Thrown out of a handler it makes the server close the connection where it stands. */
final class Cut extends IOException {
    private static final long serialVersionUID = 1;

    Cut() {
        super("cut on purpose");
    }
}
