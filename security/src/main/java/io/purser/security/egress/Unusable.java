package io.purser.security.egress;

/** A URL that is never called. */
record Unusable(String why) implements Reading {}
