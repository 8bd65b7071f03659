/** What a knowledge source is, and how it is defined through REST. */
@NullMarked
package io.purser.knowledge.source;

import org.jspecify.annotations.NullMarked;
