package io.purser.tools.mcp;

import java.util.Optional;

/**
 * What a client and a server have agreed upon.
 *
 * @param id empty when the server keeps none
 * @param version empty before there is one
 */
record Session(Optional<String> id, Optional<String> version) {

    /** Before anything was said. */
    static final Session NONE = new Session(Optional.empty(), Optional.empty());
}
