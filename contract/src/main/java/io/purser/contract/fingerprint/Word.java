package io.purser.contract.fingerprint;

/**
 * A word, and where it stands in its text: from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units.
 *
 * @param hash of its plain form
 * @param sign whether it is a single sign of a script that puts no blanks between words, and so only part of a word
 */
public record Word(long hash, int start, int end, boolean sign) {}
