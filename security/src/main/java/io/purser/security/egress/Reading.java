package io.purser.security.egress;

/** What a URL turns out to be. */
sealed interface Reading permits Target, Unusable {}
