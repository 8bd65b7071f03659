/** By what a text is known again: what one service makes of it, and another looks for. */
@NullMarked
package io.purser.contract.fingerprint;

import org.jspecify.annotations.NullMarked;
