/** From the bytes of a web page to what a reader sees of it. Pure: no framework, no database. */
@NullMarked
package io.purser.knowledge.html;

import org.jspecify.annotations.NullMarked;
