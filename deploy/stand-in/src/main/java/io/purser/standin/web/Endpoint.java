package io.purser.standin.web;

/** Answers what comes in under its path, now or later. Never blocks. */
@FunctionalInterface
interface Endpoint {
    void handle(Exchange exchange);
}
