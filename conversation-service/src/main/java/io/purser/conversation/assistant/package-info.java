/** Assistants and what is attached to them. */
@NullMarked
package io.purser.conversation.assistant;

import org.jspecify.annotations.NullMarked;
