/** What all answers and requests of the door have in common. */
@NullMarked
package io.purser.gateway.http;

import org.jspecify.annotations.NullMarked;
