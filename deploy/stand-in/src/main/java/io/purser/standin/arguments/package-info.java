/** Function arguments from what the customer said, as the JSON Schema asks for them. */
@NullMarked
package io.purser.standin.arguments;

import org.jspecify.annotations.NullMarked;
