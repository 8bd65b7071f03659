/** What an account has used, counted from the stored history. */
@NullMarked
package io.purser.conversation.usage;

import org.jspecify.annotations.NullMarked;
