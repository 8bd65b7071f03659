/** The signature of requests that leave, and the tokens of accounts that it needs. */
@NullMarked
package io.purser.guardrails.signing;

import org.jspecify.annotations.NullMarked;
