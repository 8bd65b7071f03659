/** The signature of calls to tools, and the tokens of accounts that it needs. */
@NullMarked
package io.purser.tools.signing;

import org.jspecify.annotations.NullMarked;
