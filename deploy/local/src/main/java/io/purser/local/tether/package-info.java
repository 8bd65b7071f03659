/** What travels with each child: its life ends with the runner that started it. */
@NullMarked
package io.purser.local.tether;

import org.jspecify.annotations.NullMarked;
