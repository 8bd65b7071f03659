/** The only door: who may come in, and where a request goes. */
@NullMarked
package io.purser.gateway;

import org.jspecify.annotations.NullMarked;
