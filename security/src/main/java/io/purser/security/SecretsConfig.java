package io.purser.security;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How secrets at rest are sealed. */
@ConfigMapping(prefix = "secrets")
interface SecretsConfig {

    /** Base64 of 32 random bytes. A service that keeps secrets does not start without it. */
    Optional<String> key();

    /** Keys of former times, in the same form: they still open what they sealed. */
    Optional<List<String>> formerKeys();
}
