/** What keeps one account from taking too much. */
@NullMarked
package io.purser.gateway.limit;

import org.jspecify.annotations.NullMarked;
