/** A small model server with the wire of OpenAI: for trying and testing, not a real model. */
@NullMarked
package io.purser.standin;

import org.jspecify.annotations.NullMarked;
