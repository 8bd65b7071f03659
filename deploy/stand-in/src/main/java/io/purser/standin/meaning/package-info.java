/** Texts as vectors, computed in process. */
@NullMarked
package io.purser.standin.meaning;

import org.jspecify.annotations.NullMarked;
