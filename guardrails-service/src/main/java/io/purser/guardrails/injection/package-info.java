/** Prompt injection, found by rules. */
@NullMarked
package io.purser.guardrails.injection;

import org.jspecify.annotations.NullMarked;
