/**
 * The signature of requests that leave, and the tokens of accounts that it needs. For services that set {@code
 * signing.account-tokens} and have the table {@code account_token}; in the others there is nothing of it.
 */
@NullMarked
package io.purser.security.signing;

import org.jspecify.annotations.NullMarked;
