/** Tools as their owners define them: through REST into the database, and from there into the catalog. */
@NullMarked
package io.purser.tools.definition;

import org.jspecify.annotations.NullMarked;
