/** Requests that are handed on to the service that owns the thing. */
@NullMarked
package io.purser.gateway.forward;

import org.jspecify.annotations.NullMarked;
