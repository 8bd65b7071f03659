/** The local runner: one command that starts all of Purser on one machine, and the verbs around it. */
@NullMarked
package io.purser.local;

import org.jspecify.annotations.NullMarked;
