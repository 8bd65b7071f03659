/** Learning the weights that ship with the services. */
@NullMarked
package io.purser.local.train;

import org.jspecify.annotations.NullMarked;
