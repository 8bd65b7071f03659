/** How several features ask the database. */
@NullMarked
package io.purser.guardrails.store;

import org.jspecify.annotations.NullMarked;
