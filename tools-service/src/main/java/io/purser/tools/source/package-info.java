/** What tools can be made of: the operations of a document, the tools of a server. */
@NullMarked
package io.purser.tools.source;

import org.jspecify.annotations.NullMarked;
