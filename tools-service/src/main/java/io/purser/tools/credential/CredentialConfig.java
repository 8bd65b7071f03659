package io.purser.tools.credential;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How credentials are got and kept. */
@ConfigMapping(prefix = "credentials")
interface CredentialConfig {

    /** How long a token endpoint may take. */
    @WithDefault("5s")
    Duration tokenTimeLimit();

    /** How large its answer may be. */
    @WithDefault("64K")
    MemorySize tokenAnswerLimit();

    /** Of how many tools credentials and tokens are kept in memory. */
    @WithDefault("10000")
    int kept();

    /** How long those of a tool are kept that is not called. */
    @WithDefault("1h")
    Duration keptFor();
}
