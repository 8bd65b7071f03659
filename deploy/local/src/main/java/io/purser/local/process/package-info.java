/** Child processes, their ports and their logs. */
@NullMarked
package io.purser.local.process;

import org.jspecify.annotations.NullMarked;
