/** What goes when an assistant does. */
@NullMarked
package io.purser.guardrails.gone;

import org.jspecify.annotations.NullMarked;
