/** Makes what was built start fast: ahead-of-time caches, from a run that is only there to be learned from. */
@NullMarked
package io.purser.local.prepare;

import org.jspecify.annotations.NullMarked;
