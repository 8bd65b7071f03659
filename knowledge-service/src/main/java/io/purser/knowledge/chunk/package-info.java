/** From a text to the chunks that are searched. Pure: no framework, no database. */
@NullMarked
package io.purser.knowledge.chunk;

import org.jspecify.annotations.NullMarked;
