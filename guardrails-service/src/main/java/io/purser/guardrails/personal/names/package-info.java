/** A small tagger that finds names of persons and addresses, and how it is trained. */
@NullMarked
package io.purser.guardrails.personal.names;

import org.jspecify.annotations.NullMarked;
