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
}
