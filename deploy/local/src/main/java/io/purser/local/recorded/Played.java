package io.purser.local.recorded;

import java.time.Duration;
import java.util.List;

/** How one run went. */
public record Played(String run, List<Duration> turns, int calls, List<String> differences) {

    public Played {
        turns = List.copyOf(turns);
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
