/** What happened: the facts on the log. They know no framework. */
@NullMarked
package io.purser.contract.event;

import org.jspecify.annotations.NullMarked;
