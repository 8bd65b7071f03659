package io.purser.local.run;

import io.purser.local.database.Database;
import io.purser.local.process.Child;
import io.purser.local.process.Launch;
import io.purser.local.process.LogFile;
import io.purser.local.process.Ready;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Everything that was started. When one ends that was not meant to, the household hears of it. */
final class Household implements AutoCloseable {

    private final Duration patience;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private @Nullable CompletableFuture<Database> database;
    private boolean closing;

    /** Who has not ended this long after being asked to is ended by force. */
    Household(Duration patience) {
        this.patience = patience;
    }

    /** The first ending that was not meant. */
    CompletableFuture<Ending> ending() {
        return ending;
    }

    synchronized void start(Part part, Launch launch) throws IOException {
        refuseWhenClosing();
        take(part, Child.start(launch));
    }

    /** Starts beside the caller; how it went shows in {@link #databaseReady} or {@link #ending}. */
    synchronized void startDatabase(LogFile log, Callable<Database> start) {
        refuseWhenClosing();
        database = new CompletableFuture<>();
        var started = database;
        Thread.ofPlatform().daemon().name("database").start(() -> startDatabase(log, start, started));
    }

    private void startDatabase(LogFile log, Callable<Database> start, CompletableFuture<Database> started) {
        try {
            Database running = start.call();
            started.complete(running);
            running.process().onExit().thenRun(() -> ended("database", "has ended", log));
        } catch (Exception failed) {
            started.completeExceptionally(failed);
            ended("database", "could not be started: " + failed, log);
        }
    }

    synchronized Ready databaseReady() {
        var started = database;
        return () -> started != null && started.isDone() && !started.isCompletedExceptionally();
    }

    /** SIGKILL; returns when it is gone. */
    void kill(Part part) throws InterruptedException {
        Child child = child(part);
        child.kill();
        Stopping.await(child, patience);
    }

    synchronized void startAgain(Part part) throws IOException {
        refuseWhenClosing();
        take(part, child(part).again());
    }

    synchronized Child child(Part part) {
        Child child = children.get(part);
        if (child == null) {
            throw new IllegalArgumentException(part.label() + " was not started");
        }
        return child;
    }

    synchronized Map<String, Long> processes() {
        var processes = new TreeMap<String, Long>();
        children.forEach(
                (part, child) -> processes.put(part.label(), child.process().pid()));
        if (database != null && database.isDone() && !database.isCompletedExceptionally()) {
            processes.put("database", database.join().process().pid());
        }
        return processes;
    }

    private void take(Part part, Child child) {
        children.put(part, child);
        child.ended().thenAccept(code -> {
            if (!child.isMeantToEnd()) {
                ended(child.name(), "has ended with exit code " + code, child.log());
            }
        });
    }

    private synchronized void ended(String name, String how, LogFile log) {
        if (!closing) {
            ending.complete(new Ending(name, how, log));
        }
    }

    private void refuseWhenClosing() {
        if (closing) {
            throw new CancellationException("stopping");
        }
    }

    /** Ends all in order. May be called while a start is still under way, and more than once. */
    @Override
    public void close() {
        Stopping stopping;
        synchronized (this) {
            closing = true;
            stopping = new Stopping(Map.copyOf(children), database, patience);
        }
        stopping.run();
    }
}
