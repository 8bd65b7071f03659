/** The demo that ships: Mossy Otter, a small outdoor shop, with its help centre, its order service and its assistant. */
@NullMarked
package io.purser.local.demo;

import org.jspecify.annotations.NullMarked;
