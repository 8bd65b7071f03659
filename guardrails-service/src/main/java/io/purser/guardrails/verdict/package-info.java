/** Verdicts as they are kept and shown. */
@NullMarked
package io.purser.guardrails.verdict;

import org.jspecify.annotations.NullMarked;
