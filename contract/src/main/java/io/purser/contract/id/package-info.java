/** Ids as types: what is named is never mixed up. */
@NullMarked
package io.purser.contract.id;

import org.jspecify.annotations.NullMarked;
