/** Accounts, and who is asking. */
@NullMarked
package io.purser.gateway.account;

import org.jspecify.annotations.NullMarked;
