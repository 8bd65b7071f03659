/** The chunks in the database. */
@NullMarked
package io.purser.knowledge.store;

import org.jspecify.annotations.NullMarked;
