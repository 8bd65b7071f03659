/** What the tests of more than one service need. */
@NullMarked
package io.purser.testparts;

import org.jspecify.annotations.NullMarked;
