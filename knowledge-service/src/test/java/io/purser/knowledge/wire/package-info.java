/** What clients of the wire contract count on, and what they may send. */
@NullMarked
package io.purser.knowledge.wire;

import org.jspecify.annotations.NullMarked;
