package io.purser.local.bench;

import io.purser.local.run.Installation;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The processor time that each part has taken since it was started, what it started included. */
record Spent(Map<String, Duration> parts) {

    private static final String MODEL = "stand-in";

    Spent {
        parts = Map.copyOf(parts);
    }

    static Spent by(Installation installation) {
        var parts = new TreeMap<String, Duration>();
        installation.processes().forEach((name, pid) -> parts.put(name, of(pid)));
        return new Spent(parts);
    }

    /** By this very process, which plays the customers. */
    static Duration byUs() {
        return of(ProcessHandle.current());
    }

    Spent since(Spent before) {
        var spent = new TreeMap<String, Duration>();
        parts.forEach((name, now) -> spent.put(name, now.minus(before.parts.getOrDefault(name, Duration.ZERO))));
        return new Spent(spent);
    }

    /** Without the model, which is not ours when it is real. */
    Duration byPurser() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(MODEL))
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(Spent::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
