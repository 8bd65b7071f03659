package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.RunState;
import io.purser.local.process.Memory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether an installation runs, and what it is made of. */
@Command(name = "status")
public final class Status implements Verb {

    private static final int NOT_RUNNING = 1;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = data.folder();
        Optional<RunState> state = FolderLock.isHeld(folder) ? RunState.of(folder) : Optional.empty();
        state.ifPresentOrElse(
                Status::show, () -> System.out.println("Purser is not running with the data in " + folder.root()));
        return state.isPresent() ? 0 : NOT_RUNNING;
    }

    private static void show(RunState state) {
        System.out.printf(
                "Purser is %s at %s, for %s.%n%n",
                state.ready() ? "up" : "starting", state.url(), since(state.since()));
        List<Line> lines = lines(state);
        lines.forEach(System.out::println);
        System.out.printf(
                "%n%-14s %16s %5d MB%n",
                "all", "", lines.stream().mapToLong(Line::megabytes).sum());
    }

    private static List<Line> lines(RunState state) {
        var runner = new Line("runner", state.runner(), Memory.alone(state.runner()));
        var others = state.processes().entrySet().stream()
                .map(process ->
                        new Line(process.getKey(), process.getValue(), Memory.withChildren(process.getValue())));
        return Stream.concat(Stream.of(runner), others)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static String since(Instant since) {
        var duration = Duration.between(since, Instant.now());
        return duration.toMinutes() < 2 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }

    private record Line(String name, long pid, long memory) {

        private long megabytes() {
            return memory / (1024 * 1024);
        }

        @Override
        public String toString() {
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return "%-14s %16s %5d MB".formatted(name, alive ? "process " + pid : "gone", megabytes());
        }
    }
}
