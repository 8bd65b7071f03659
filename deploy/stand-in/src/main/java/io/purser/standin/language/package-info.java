/** Words and sentences of English text. */
@NullMarked
package io.purser.standin.language;

import org.jspecify.annotations.NullMarked;
