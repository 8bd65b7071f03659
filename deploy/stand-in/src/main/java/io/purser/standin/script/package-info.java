/** Scripts: set answers and recorded conversations, kept in memory. */
@NullMarked
package io.purser.standin.script;

import org.jspecify.annotations.NullMarked;
