package io.purser.local.verb;

import io.purser.local.run.Installation;
import java.util.List;
import java.util.Optional;

/** Puts the demo into an installation that has just started; on one that has it already, it changes what has to be. */
@FunctionalInterface
public interface DemoSeed {

    Optional<Seeded> into(Installation installation) throws Exception;

    /** What the demo's tools call ({@code host:port}); asked before the start, as services refuse private addresses. */
    default List<String> addresses() {
        return List.of();
    }

    /** An assistant, and something that is worth asking it. */
    record Seeded(String assistant, String question) {}
}
