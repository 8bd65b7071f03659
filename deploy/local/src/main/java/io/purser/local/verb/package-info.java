/** One class for each verb of the command line. */
@NullMarked
package io.purser.local.verb;

import org.jspecify.annotations.NullMarked;
