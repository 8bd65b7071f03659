package io.purser.gateway.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts prove who they are. */
@ConfigMapping(prefix = "accounts")
interface AccountConfig {

    /** Rounds of PBKDF2 for secrets that are stored from now on. Secrets are random, 128 bits: the rounds are a second line. */
    @WithDefault("10000")
    int hashRounds();

    /** How long proven credentials are taken without proving them again; so long a revoked one may still be used. */
    @WithDefault("60s")
    Duration provenFor();

    /** How long wrong credentials are refused without looking again. */
    @WithDefault("5s")
    Duration refusedFor();

    /** How many proofs may wait for their turn; over it a caller is asked to come again. */
    @WithDefault("256")
    int proofsAtMost();

    /** How many API keys an account may have. */
    @WithDefault("100")
    int keysAtMost();
}
