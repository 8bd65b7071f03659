package io.purser.contract.event;

/** What a draft can lean on: a tool's answer or a passage, and where it came from. */
public record Evidence(String source, String text) {}
