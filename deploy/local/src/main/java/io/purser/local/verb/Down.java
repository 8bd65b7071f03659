package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.RunState;
import io.purser.local.tether.Postmaster;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends an installation that runs elsewhere, and what one that was killed may have left. */
@Command(name = "down")
public final class Down implements Verb {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder();
        boolean running = FolderLock.isHeld(folder);
        if (running) {
            end(runner(folder)
                    .orElseThrow(() -> new IOException("nothing tells which process runs in " + folder.root())));
        }
        stopLeftover(folder);
        System.out.println(running ? "Purser has ended. Its data stays in " + folder.root() : "Purser is not running.");
        return 0;
    }

    private static Optional<ProcessHandle> runner(DataFolder folder) throws IOException {
        return RunState.of(folder).flatMap(state -> ProcessHandle.of(state.runner()));
    }

    private static void end(ProcessHandle runner) throws InterruptedException {
        runner.destroy();
        try {
            runner.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            runner.destroyForcibly(); // its children follow by themselves
        }
    }

    private static void stopLeftover(DataFolder folder) throws InterruptedException {
        var leftover = Postmaster.in(folder.postgres());
        if (leftover.isPresent()) {
            leftover.get().stopWithin(Duration.ofSeconds(10));
        }
    }
}
