package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.RunState;
import io.purser.local.process.Memory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
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
        var state = FolderLock.isHeld(folder) ? RunState.of(folder) : java.util.Optional.<RunState>empty();
        if (state.isEmpty()) {
            System.out.println("Purser is not running with the data in " + folder.root());
            return NOT_RUNNING;
        }
        show(state.get());
        return 0;
    }

    private static void show(RunState state) {
        System.out.printf(
                "Purser is %s at %s, for %s.%n", state.ready() ? "up" : "starting", state.url(), since(state.since()));
        var processes = new TreeMap<>(state.processes());
        processes.put("runner", state.runner());
        processes.forEach(Status::show);
        System.out.printf("%-14s %14s %8s%n", "all", "", memory(total(processes)));
    }

    private static void show(String name, long pid) {
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        System.out.printf("%-14s %14s %8s%n", name, alive ? "process " + pid : "gone", memory(Memory.of(pid)));
    }

    private static OptionalLong total(Map<String, Long> processes) {
        long sum = processes.values().stream()
                .mapToLong(pid -> Memory.of(pid).orElse(0))
                .sum();
        return sum > 0 ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static String memory(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / (1024 * 1024) + " MB" : "";
    }

    private static String since(Instant since) {
        var duration = Duration.between(since, Instant.now());
        return duration.toMinutes() < 2 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }
}
