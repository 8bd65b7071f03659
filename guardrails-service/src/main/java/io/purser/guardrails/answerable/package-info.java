/** Whether what a turn has found answers what the customer asked. */
@NullMarked
package io.purser.guardrails.answerable;

import org.jspecify.annotations.NullMarked;
