package io.purser.guardrails.personal.names;

/**
 * A name in a text.
 *
 * @param tag of its first token
 * @param start in UTF-16 units, and so is the end
 * @param score 0 to 1, how sure the tagger is
 */
public record Mention(Tag tag, int start, int end, double score) {}
