package io.purser.tools.source;

/** What was left out of a tool, or must be known about it. */
public record Note(String operation, String note) {}
