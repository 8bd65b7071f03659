package io.purser.guardrails.monitor;

/** How many texts were decided so. */
record Decided(String surface, String decision, long count) {}
