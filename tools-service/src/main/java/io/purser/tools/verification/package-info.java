/** How customers prove who they are before a tool is called: a code goes to their phone, and they give it back. */
@NullMarked
package io.purser.tools.verification;

import org.jspecify.annotations.NullMarked;
