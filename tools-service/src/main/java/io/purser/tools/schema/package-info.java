/** What a tool takes: the type text or JSON Schema that its owner writes, and whether a model's arguments fit. */
@NullMarked
package io.purser.tools.schema;

import org.jspecify.annotations.NullMarked;
