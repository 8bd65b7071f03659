/** The chains of detectors, and what follows from what they find. */
@NullMarked
package io.purser.guardrails.screening;

import org.jspecify.annotations.NullMarked;
