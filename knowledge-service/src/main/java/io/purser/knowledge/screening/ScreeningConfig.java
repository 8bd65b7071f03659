package io.purser.knowledge.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is waited for guardrails-service, without which no chunk becomes searchable. */
@ConfigMapping(prefix = "screening")
interface ScreeningConfig {

    /** After which a source that has no answer fails. */
    @WithDefault("15m")
    Duration patience();

    /** After how long without an answer it is asked again. */
    @WithDefault("1m")
    Duration againAfter();

    /** After how long without an answer the source's status says what it waits for. */
    @WithDefault("2s")
    Duration toldAfter();

    /** How often it is looked for answers that another replica has taken in. */
    @WithDefault("500ms")
    Duration lookedForEvery();

    /** Texts of vector stores, for which a search waits. */
    Passages passages();

    /** How verdicts on them are remembered and asked for. */
    interface Passages {

        /** For how long a verdict counts. A policy that changes holds after that at the latest. */
        @WithDefault("1h")
        Duration remembered();

        /** How many verdicts of a source are remembered, the newest. */
        @WithDefault("20000")
        int most();

        /** After how long a text is asked for again that has no verdict, or one that says no more than that a check could not run. */
        @WithDefault("10s")
        Duration againAfter();

        /** How often it is looked for answers that another replica has taken in, while a search waits. */
        @WithDefault("50ms")
        Duration lookedForEvery();
    }
}
