/** What must hold before a tool is called. */
@NullMarked
package io.purser.tools.policy;

import org.jspecify.annotations.NullMarked;
