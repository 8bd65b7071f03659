/** How events and catalog entries travel. */
@NullMarked
package io.purser.contract.log;

import org.jspecify.annotations.NullMarked;
