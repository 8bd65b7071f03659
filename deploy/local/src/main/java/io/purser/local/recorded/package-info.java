/** Recorded conversations, played through the whole: the customer's words go in, and everything must happen as recorded. */
@NullMarked
package io.purser.local.recorded;

import org.jspecify.annotations.NullMarked;
