/** Sessions as they are kept, and the loop that carries their turns on. */
@NullMarked
package io.purser.conversation.session;

import org.jspecify.annotations.NullMarked;
