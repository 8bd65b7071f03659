/** Reads web sites: from an address to the documents that stand there. */
@NullMarked
package io.purser.knowledge.crawl;

import org.jspecify.annotations.NullMarked;
