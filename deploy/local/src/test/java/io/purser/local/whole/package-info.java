/** The whole, as a user has it: one installation for all tests here, entered only through its public endpoint. */
@NullMarked
package io.purser.local.whole;

import org.jspecify.annotations.NullMarked;
