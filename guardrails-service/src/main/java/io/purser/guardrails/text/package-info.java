/** Texts as detectors read them: one plain form, whatever script, width or disguise they came in. */
@NullMarked
package io.purser.guardrails.text;

import org.jspecify.annotations.NullMarked;
