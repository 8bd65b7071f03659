/** Calls on tools: asked for on the log, made at most once, answered on the log exactly once. */
@NullMarked
package io.purser.tools.call;

import org.jspecify.annotations.NullMarked;
