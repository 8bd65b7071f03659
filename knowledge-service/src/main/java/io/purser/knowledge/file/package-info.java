/** Uploaded files: what is in them. */
@NullMarked
package io.purser.knowledge.file;

import org.jspecify.annotations.NullMarked;
