/** What is known of customers. */
@NullMarked
package io.purser.conversation.customer;

import org.jspecify.annotations.NullMarked;
