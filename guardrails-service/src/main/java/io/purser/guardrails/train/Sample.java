package io.purser.guardrails.train;

/**
 * A text to learn from, in plain form.
 *
 * @param targets for each head 1, 0, or NaN where nobody knows
 * @param weight how much it counts
 */
record Sample(String text, float[] targets, float weight) {}
