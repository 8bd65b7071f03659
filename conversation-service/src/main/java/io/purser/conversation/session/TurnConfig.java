package io.purser.conversation.session;

import io.purser.conversation.turn.MidTurn;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How turns are led. */
@ConfigMapping(prefix = "turn")
public interface TurnConfig {

    /** What becomes of a message that comes while a turn runs: {@code take-over} or {@code wait}. */
    @WithDefault("take-over")
    MidTurn midTurn();

    /** How many of the latest entries of the history the model sees. */
    @WithDefault("100")
    int historyEntries();

    /** How many characters of tool answers and passages go along with a draft as its evidence. */
    @WithDefault("60000")
    int evidenceCharacters();

    /** How many passages a knowledge source gives for one query. */
    @WithDefault("5")
    int passages();

    /** Whether a word stands in the instructions by which a reply is known that repeats them. */
    @WithDefault("true")
    boolean canary();

    /** How long before its deadline a turn stops waiting for the model, so that its end can still be told in time. */
    @WithDefault("1500ms")
    Duration reserve();

    /** How often turns are looked for that have passed their deadline. */
    @WithDefault("1s")
    Duration watchEvery();

    /** How long it is remembered which events were folded; longer than the log keeps them. */
    @WithDefault("40d")
    Duration remember();
}
