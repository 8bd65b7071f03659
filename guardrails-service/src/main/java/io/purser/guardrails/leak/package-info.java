/** Replies that tell what the assistant was told to do. */
@NullMarked
package io.purser.guardrails.leak;

import org.jspecify.annotations.NullMarked;
