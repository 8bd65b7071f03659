/** The order service of the demo shop: a plain HTTP server, as any shop might have one. It knows nothing of assistants. */
@NullMarked
package io.purser.local.demo.shop;

import org.jspecify.annotations.NullMarked;
