/** How long a text may be. */
@NullMarked
package io.purser.guardrails.size;

import org.jspecify.annotations.NullMarked;
