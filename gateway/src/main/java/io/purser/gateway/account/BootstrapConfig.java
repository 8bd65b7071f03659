package io.purser.gateway.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The account that an installation begins with. */
@ConfigMapping(prefix = "bootstrap")
interface BootstrapConfig {

    /** {@code AC} and 32 hex digits. Without it no account is made. */
    Optional<String> accountSid();

    Optional<String> authToken();
}
