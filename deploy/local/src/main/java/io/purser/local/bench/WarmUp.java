package io.purser.local.bench;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns before anything is measured, until no more of them are done in a round than in those before: the compilers of seven
 * processes share the cores with what they compile.
 */
final class WarmUp {

    private static final int CLIENTS = 16;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);

    /** Rounds differ by as much when nothing has changed. */
    private static final double NOISE = 1.03;

    /** So many rounds without a gain. */
    private static final int STEADY = 2;

    private final Subject subject;
    private final String assistant;
    private final List<Double> rates = new ArrayList<>();

    private WarmUp(Subject subject) {
        this.subject = subject;
        this.assistant = subject.assistant("echo");
    }

    static void of(Subject subject) {
        new WarmUp(subject).run();
    }

    private void run() {
        var extent = subject.extent();
        var round = extent.warmUp().compareTo(LONGEST_ROUND) < 0 ? extent.warmUp() : LONGEST_ROUND;
        Duration taken = Duration.ZERO;
        while (taken.compareTo(extent.warmUp()) < 0 || !isSteady() && taken.compareTo(extent.longestWarmUp()) < 0) {
            rates.add(Load.of(subject, assistant, CLIENTS, round).turnsPerSecond());
            taken = taken.plus(round);
        }
        System.out.printf(
                "Warmed up: %d clients for %d s, turns per second of each %d s: %s%n%n",
                CLIENTS,
                taken.toSeconds(),
                round.toSeconds(),
                rates.stream().map("%.0f"::formatted).collect(joining(" ")));
    }

    private boolean isSteady() {
        int before = rates.size() - STEADY;
        return before > 0
                && Collections.max(rates.subList(before, rates.size()))
                        <= NOISE * Collections.max(rates.subList(0, before));
    }
}
