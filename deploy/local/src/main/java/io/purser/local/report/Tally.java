package io.purser.local.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What test reports add up to. An error counts as a failure.
 *
 * @param failed with the reason of each
 * @param unsteady those that passed only when they were tried again, with the reason why they failed at first; they count as passed
 */
record Tally(int run, int skipped, List<String> failed, List<String> unsteady) {

    static final Tally NONE = new Tally(0, 0, List.of(), List.of());

    Tally {
        failed = List.copyOf(failed);
        unsteady = List.copyOf(unsteady);
    }

    Tally plus(Tally other) {
        return new Tally(
                run + other.run,
                skipped + other.skipped,
                Stream.concat(failed.stream(), other.failed.stream()).toList(),
                Stream.concat(unsteady.stream(), other.unsteady.stream()).toList());
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
        String counts = "%d passed, %d failed, %d skipped".formatted(passed(), failed.size(), skipped);
        return unsteady.isEmpty() ? counts : counts + " (%d passed at the second try only)".formatted(unsteady.size());
    }
}
