/** Measures an installation against its budgets. A benchmark, never a test: how fast a machine is proves nothing about the code. */
@NullMarked
package io.purser.local.bench;

import org.jspecify.annotations.NullMarked;
