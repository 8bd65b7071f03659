/** What a tool is shown so that it lets a call in: read from policies, turned into headers, tokens got and kept in between. */
@NullMarked
package io.purser.tools.credential;

import org.jspecify.annotations.NullMarked;
