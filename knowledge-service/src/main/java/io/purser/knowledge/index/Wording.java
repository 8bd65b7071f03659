package io.purser.knowledge.index;

/** A text whose words are looked for, and how much they count. */
public record Wording(String text, double weight) {}
