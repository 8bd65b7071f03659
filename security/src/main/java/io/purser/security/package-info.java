/** What several services need to be safe: the tokens they hand on, the gate for outgoing requests, secrets at rest. */
@NullMarked
package io.purser.security;

import org.jspecify.annotations.NullMarked;
