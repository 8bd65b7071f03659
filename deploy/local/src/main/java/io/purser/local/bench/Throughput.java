package io.purser.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How many turns can be had when all cores are busy, what each costs, and whether memory stays flat. */
record Throughput(int clients) implements Measurement {

    @Override
    public Section of(Subject subject) {
        String assistant = subject.assistant("echo");
        var before = Footprint.of(subject.installation());
        var spent = Spent.by(subject.installation());
        var ours = Spent.byUs();
        var rounds = new ArrayList<Load.Taken>();
        for (int i = 0; i < subject.extent().rounds(); i++) {
            rounds.add(Load.of(subject, assistant, clients, subject.extent().round()));
        }
        var costs = new Costs(
                Spent.by(subject.installation()).since(spent), Spent.byUs().minus(ours), turns(rounds));
        return new Section(
                "Throughput, %d clients".formatted(clients),
                lines(rounds, costs, Footprint.of(subject.installation()).total() - before.total()));
    }

    private static long turns(List<Load.Taken> rounds) {
        return rounds.stream()
                .mapToLong(round -> round.micros().getTotalCount())
                .sum();
    }

    private static List<Line> lines(List<Load.Taken> rounds, Costs costs, double grown) {
        var lines = new ArrayList<>(List.of(
                Line.atLeast("turns per second", Median.of(rounds, Load.Taken::turnsPerSecond), "1/s", 100),
                Line.of("p50", Median.of(rounds, round -> round.percentile(50)), "ms"),
                Line.of("p99", Median.of(rounds, round -> round.percentile(99)), "ms"),
                Line.atMost(
                        "failed turns",
                        rounds.stream().mapToLong(Load.Taken::failed).sum(),
                        "",
                        0),
                Line.of("memory grown meanwhile", grown, "MB")));
        lines.addAll(costs.lines());
        return lines;
    }

    /** Processor time, shared out among the turns. */
    private record Costs(Spent spent, Duration clients, long turns) {

        List<Line> lines() {
            var lines = new ArrayList<Line>();
            lines.add(Line.atMost("CPU per turn, all of Purser", perTurn(spent.byPurser()), "ms", 10));
            new TreeMap<>(spent.parts()).forEach((name, time) -> lines.add(line(name, time)));
            lines.add(line("the clients of this measurement", clients));
            return lines;
        }

        private Line line(String name, Duration time) {
            return Line.of("CPU per turn, " + name, perTurn(time), "ms");
        }

        private double perTurn(Duration time) {
            return time.toNanos() / 1e6 / Math.max(1, turns);
        }
    }
}
