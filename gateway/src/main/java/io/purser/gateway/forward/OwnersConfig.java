package io.purser.gateway.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are, as base addresses such as {@code http://127.0.0.1:7001}. */
@ConfigMapping(prefix = "owners")
interface OwnersConfig {

    URI conversation();

    URI tools();

    URI knowledge();

    URI guardrails();
}
