/** Whether a reply says what its evidence says. */
@NullMarked
package io.purser.guardrails.grounding;

import org.jspecify.annotations.NullMarked;
