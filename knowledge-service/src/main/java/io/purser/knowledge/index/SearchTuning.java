package io.purser.knowledge.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How hits are found and ranked. The defaults are measured, see the module's README. */
@ConfigMapping(prefix = "search")
public interface SearchTuning {

    /** How many candidates words and meaning bring up each. */
    @WithDefault("200")
    int candidates();

    /** The share of meaning in the score, 0 to 1; the rest is for words. */
    @WithDefault("0.6")
    double meaning();

    /** Chunks that are less near to the question, as a cosine, are not shown when its words do not find them either. */
    @WithDefault("0.5")
    double leastMeaning();

    /** Which share of the question's words, the rare ones counting more, a chunk must hold to be shown although its meaning is far. */
    @WithDefault("0.5")
    double leastWords();
}
