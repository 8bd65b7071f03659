/** OpenAPI documents, read as strangers' texts: nothing that they refer to is ever loaded. */
@NullMarked
package io.purser.tools.openapi;

import org.jspecify.annotations.NullMarked;
