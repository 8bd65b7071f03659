/** The way to a model. */
@NullMarked
package io.purser.conversation.model;

import org.jspecify.annotations.NullMarked;
