/** Answers questions: those on the log and those through REST. */
@NullMarked
package io.purser.knowledge.search;

import org.jspecify.annotations.NullMarked;
