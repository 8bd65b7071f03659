package io.purser.standin.web;

import java.io.IOException;

/** Answers what comes in under its path. */
@FunctionalInterface
interface Endpoint {
    void handle(Exchange exchange) throws IOException;
}
