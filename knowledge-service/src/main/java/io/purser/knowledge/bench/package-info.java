/** Measures how good and how fast retrieval is, on data whose answers are known. */
@NullMarked
package io.purser.knowledge.bench;

import org.jspecify.annotations.NullMarked;
