/** Detectors that an installation brings along: models of its own, services of others. */
@NullMarked
package io.purser.guardrails.outside;

import org.jspecify.annotations.NullMarked;
