/** Requests that are made again under the same key. */
@NullMarked
package io.purser.gateway.repeat;

import org.jspecify.annotations.NullMarked;
