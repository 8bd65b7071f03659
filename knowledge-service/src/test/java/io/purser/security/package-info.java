/** What of the security module tests cannot make from outside. */
@NullMarked
package io.purser.security;

import org.jspecify.annotations.NullMarked;
