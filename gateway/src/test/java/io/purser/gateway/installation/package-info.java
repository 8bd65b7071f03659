/** What the gateway needs around it, for tests: a real database, a real broker, and services that tell what they got. */
@NullMarked
package io.purser.gateway.installation;

import org.jspecify.annotations.NullMarked;
