/** How the weights of the models are made. */
@NullMarked
package io.purser.guardrails.train;

import org.jspecify.annotations.NullMarked;
