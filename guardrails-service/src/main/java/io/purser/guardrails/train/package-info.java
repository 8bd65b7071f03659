/** The trainer of the shipped weights. */
@NullMarked
package io.purser.guardrails.train;

import org.jspecify.annotations.NullMarked;
