/** Texts as vectors, made in this process. */
@NullMarked
package io.purser.knowledge.embed;

import org.jspecify.annotations.NullMarked;
