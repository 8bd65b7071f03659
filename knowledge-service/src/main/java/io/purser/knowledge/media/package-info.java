/** What a file is: its kind, by its first bytes and its name, and the encoding of its text. */
@NullMarked
package io.purser.knowledge.media;

import org.jspecify.annotations.NullMarked;
