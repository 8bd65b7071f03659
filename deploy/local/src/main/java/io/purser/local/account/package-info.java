/** The accounts of an installation, as its operator sees them from the command line. */
@NullMarked
package io.purser.local.account;

import org.jspecify.annotations.NullMarked;
