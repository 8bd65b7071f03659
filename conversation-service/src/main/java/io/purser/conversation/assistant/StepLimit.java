package io.purser.conversation.assistant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many steps a turn may have. */
@ConfigMapping(prefix = "turn")
interface StepLimit {

    /** How often the model may make calls in one turn; then it must answer with what it has. An assistant may set less. */
    @WithDefault("8")
    int maxSteps();
}
