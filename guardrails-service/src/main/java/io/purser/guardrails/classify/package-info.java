/** Linear classifiers over word and character runs and over the encoder's vector. */
@NullMarked
package io.purser.guardrails.classify;

import org.jspecify.annotations.NullMarked;
