/** The chunks of all sources, ready to be searched. Each replica builds its own from the database. */
@NullMarked
package io.purser.knowledge.index;

import org.jspecify.annotations.NullMarked;
