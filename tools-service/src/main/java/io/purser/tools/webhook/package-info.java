/** Tools that are called over HTTP: what their owners may set, the request, and what its outcome means. */
@NullMarked
package io.purser.tools.webhook;

import org.jspecify.annotations.NullMarked;
