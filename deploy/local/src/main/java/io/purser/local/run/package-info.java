/** A running installation: what is started, in which order, and how it ends. */
@NullMarked
package io.purser.local.run;

import org.jspecify.annotations.NullMarked;
