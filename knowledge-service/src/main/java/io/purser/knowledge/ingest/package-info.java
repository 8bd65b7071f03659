/** From content to chunks in the database: claimed by one replica at a time, taken up again after a crash. */
@NullMarked
package io.purser.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
