package io.purser.tools.call;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far a call on a tool may go. */
@ConfigMapping(prefix = "tools")
interface CallConfig {

    /** How long a tool may take whose owner has set nothing else. */
    @WithDefault("10s")
    Duration timeLimit();

    /** How much of a turn's time is left to the rest of the turn: a tool is not waited for beyond. */
    @WithDefault("2s")
    Duration margin();

    /** How large a tool's answer may be. */
    @WithDefault("64K")
    MemorySize answerLimit();

    /** How many redirects are followed. */
    @WithDefault("3")
    int redirects();

    /** How many calls on one tool may run at the same time; further ones wait as long as their time allows. */
    @WithDefault("1000")
    int atOnce();

    /** How long to wait beyond the end of a call that runs elsewhere, before it is taken as lost. */
    @WithDefault("500ms")
    Duration grace();

    /** How long the record of a call is kept; longer than a request can stay on the log. */
    @WithDefault("60d")
    Duration keepRecords();
}
