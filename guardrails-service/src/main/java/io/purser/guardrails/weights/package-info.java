/** All trainers together: what makes the weights that ship with the service. */
@NullMarked
package io.purser.guardrails.weights;

import org.jspecify.annotations.NullMarked;
