/** Vector stores that owners of sources bring along, and what is found in them. */
@NullMarked
package io.purser.knowledge.outside;

import org.jspecify.annotations.NullMarked;
