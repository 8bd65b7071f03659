package io.purser.conversation.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the profiles of Segment spaces are read. */
@ConfigMapping(prefix = "segment")
interface SegmentConfig {

    /** Where the Profile API is; {@code https://profiles.euw1.segment.com} for spaces in Europe. */
    @WithDefault("https://profiles.segment.com")
    String profilesUrl();

    /** How long a profile is waited for. */
    @WithDefault("3s")
    Duration timeLimit();
}
