package io.purser.local.tether;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The first process of a PostgreSQL. It is started as a daemon, so nobody's child. */
public record Postmaster(ProcessHandle process) {

    /** The one that serves this data folder; empty also when only its file was left behind and the id is another's now. */
    public static Optional<Postmaster> in(Path dataFolder) {
        return processId(dataFolder.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(Postmaster::new);
    }

    private static Optional<Long> processId(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    /** Ends open sessions and writes all down: a fast shutdown, which SIGTERM would not be. */
    public void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException noKill) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops and waits. What does not end in time is killed; PostgreSQL recovers from its write-ahead log. */
    public void stopWithin(Duration patience) throws InterruptedException {
        stop();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        }
    }
}
