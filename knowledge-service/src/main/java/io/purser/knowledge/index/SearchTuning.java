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
    @WithDefault("0.7")
    double meaning();

    /** The same for chunks in a language that no embedding model was trained on. */
    @WithDefault("0.5")
    double meaningElsewhere();

    /** How much pieces of words count beside whole words. */
    @WithDefault("0.3")
    double pieces();

    /** How much the score of a chunk counts that is in another language than the question. */
    @WithDefault("0.8")
    double otherLanguage();

    /** How near a chunk must be to the question to be shown, where 0 is nothing in common and 1 the same. */
    @WithDefault("0.25")
    double leastMeaning();

    /**
     * A chunk that is less near is shown when its words score this much of what they could at best: a part number that the
     * embedding model has never seen. 0.45 is every word of the question once, in a chunk of usual length.
     */
    @WithDefault("0.4")
    double leastWords();
}
