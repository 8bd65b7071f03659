/** Vectors of texts, by a small sentence encoder in this process. */
@NullMarked
package io.purser.guardrails.encoder;

import org.jspecify.annotations.NullMarked;
