/** How the detectors do: figures over time, and alerts when one of them crosses a threshold. */
@NullMarked
package io.purser.guardrails.monitor;

import org.jspecify.annotations.NullMarked;
