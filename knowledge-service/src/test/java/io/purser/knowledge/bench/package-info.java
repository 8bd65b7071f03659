/** Measures how well and how fast passages are found, on data beside the project. */
@NullMarked
package io.purser.knowledge.bench;

import org.jspecify.annotations.NullMarked;
