/** What callers send: the wire's request as records. */
@NullMarked
package io.purser.standin.chat;

import org.jspecify.annotations.NullMarked;
