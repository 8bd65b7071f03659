package io.purser.local.report;

import java.util.ArrayList;
import java.util.List;

/** What test reports add up to. An error counts as a failure. */
record Tally(int run, int skipped, List<String> failed) {

    static final Tally NONE = new Tally(0, 0, List.of());

    Tally {
        failed = List.copyOf(failed);
    }

    Tally plus(Tally other) {
        var all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new Tally(run + other.run, skipped + other.skipped, all);
    }

    /** Good is only what was tried. */
    boolean isGood() {
        return failed.isEmpty() && passed() > 0;
    }

    int passed() {
        return run - skipped - failed.size();
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed(), failed.size(), skipped);
    }
}
