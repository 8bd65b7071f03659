/** Replies that are posted to an address of the client, at least once. */
@NullMarked
package io.purser.gateway.callback;

import org.jspecify.annotations.NullMarked;
