package io.purser.tools.verification;

import java.time.Instant;

/** How many codes a customer was sent lately, and when the first of them. */
record SentCodes(long codes, Instant first) {}
