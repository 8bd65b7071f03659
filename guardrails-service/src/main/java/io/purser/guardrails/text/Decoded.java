package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;

/**
 * What a part of a text says when its code is undone.
 *
 * @param span where the code stands in the original
 */
public record Decoded(String text, Span span) {}
