package io.purser.gateway.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Replies that are posted to an address of the client. */
@ConfigMapping(prefix = "callbacks")
public interface CallbackConfig {

    enum Form {
        JSON,
        FORM
    }

    /** How long such a turn may take: nobody holds a connection open for it. */
    @WithDefault("2m")
    Duration patience();

    /** In which form a callback is posted. */
    @WithDefault("json")
    Form form();

    /** How long the client's server may take to answer. */
    @WithDefault("10s")
    Duration timeLimit();

    /** How often it is tried before it is given up. */
    @WithDefault("8")
    int attempts();

    /** The pause before the second attempt; it doubles each time, up to five minutes. */
    @WithDefault("1s")
    Duration pause();

    /** How often what is due is looked for. */
    @WithDefault("1s")
    Duration lookedForEvery();

    /** How many may be under way at the same time in one replica. */
    @WithDefault("100")
    int atOnce();

    /** How long delivered and dead callbacks are kept. */
    @WithDefault("7d")
    Duration keptFor();
}
