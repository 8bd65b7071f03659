/** Results of functions told in sentences. */
@NullMarked
package io.purser.standin.telling;

import org.jspecify.annotations.NullMarked;
