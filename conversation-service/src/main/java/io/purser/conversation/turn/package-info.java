/** What comes next in a turn, decided in plain code from what has happened. */
@NullMarked
package io.purser.conversation.turn;

import org.jspecify.annotations.NullMarked;
