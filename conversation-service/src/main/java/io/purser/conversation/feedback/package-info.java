/** What people say about the answers: scores and words for a session or one of its messages. */
@NullMarked
package io.purser.conversation.feedback;

import org.jspecify.annotations.NullMarked;
