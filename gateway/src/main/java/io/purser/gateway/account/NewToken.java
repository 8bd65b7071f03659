package io.purser.gateway.account;

/** A token as it is stored: a hash to know it by, and sealed to sign with it. */
record NewToken(SecretHash hash, String sealedToken) {}
