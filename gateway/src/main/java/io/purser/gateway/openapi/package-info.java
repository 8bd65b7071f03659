/** What the gateway serves, told to machines. */
@NullMarked
package io.purser.gateway.openapi;

import org.jspecify.annotations.NullMarked;
