/** The gate for tests: with names and connections of their own. */
@NullMarked
package io.purser.security.egress;

import org.jspecify.annotations.NullMarked;
