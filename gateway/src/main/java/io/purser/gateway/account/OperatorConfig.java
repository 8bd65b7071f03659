package io.purser.gateway.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who runs the installation. */
@ConfigMapping(prefix = "operator")
interface OperatorConfig {

    /** With this as the password, the user {@code operator} makes and removes accounts. Without it nobody does. */
    Optional<String> key();
}
