package io.purser.guardrails.monitor;

import java.time.Instant;

/** A group's findings in one interval of time. */
record Step(Instant begins, Group group, long count, long fired, double sum) {}
