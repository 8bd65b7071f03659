package io.purser.local.bench;

import java.util.ArrayList;
import java.util.List;

/** How much time a plain turn takes when the model takes none. */
record Latency(int clients) implements Measurement {

    @Override
    public Section of(Subject subject) {
        String assistant = subject.assistant("echo");
        var rounds = new ArrayList<Load.Taken>();
        for (int i = 0; i < subject.extent().rounds(); i++) {
            rounds.add(Load.of(subject, assistant, clients, subject.extent().round()));
        }
        return new Section("Added latency of a plain turn, %d at a time".formatted(clients), lines(rounds));
    }

    private List<Line> lines(List<Load.Taken> rounds) {
        double half = Median.of(rounds, round -> round.percentile(50));
        double most = Median.of(rounds, round -> round.percentile(99));
        return List.of(
                clients == 1 ? Line.atMost("p50", half, "ms", 25) : Line.of("p50", half, "ms"),
                clients == 1 ? Line.atMost("p99", most, "ms", 100) : Line.of("p99", most, "ms"),
                Line.of("turns per second", Median.of(rounds, Load.Taken::turnsPerSecond), "1/s"),
                Line.atMost(
                        "failed turns",
                        rounds.stream().mapToLong(Load.Taken::failed).sum(),
                        "",
                        0));
    }
}
