/** A customer's message goes on the log, and the end of its turn comes back as the answer. */
@NullMarked
package io.purser.gateway.message;

import org.jspecify.annotations.NullMarked;
