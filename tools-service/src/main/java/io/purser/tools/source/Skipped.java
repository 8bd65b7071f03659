package io.purser.tools.source;

/** An operation of which no tool can be made, and why. */
public record Skipped(String operation, String reason) {}
