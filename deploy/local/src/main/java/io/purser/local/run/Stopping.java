package io.purser.local.run;

import io.purser.local.database.Database;
import io.purser.local.process.Child;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The end of a household: first who depends on others, then the broker and the database. */
record Stopping(Map<Part, Child> children, @Nullable CompletableFuture<Database> database, Duration patience) {

    private static final Duration DATABASE_START = Duration.ofSeconds(30);

    void run() {
        try {
            stop(children.entrySet().stream()
                    .filter(child -> child.getKey() != Part.BROKER)
                    .map(Map.Entry::getValue)
                    .toList());
            stopFoundation();
        } catch (InterruptedException hurried) {
            children.values().forEach(Child::kill);
            Thread.currentThread().interrupt();
        }
    }

    private void stopFoundation() throws InterruptedException {
        var broker = children.get(Part.BROKER);
        if (broker != null) {
            broker.stop();
        }
        stopDatabase();
        if (broker != null) {
            await(broker, patience);
        }
    }

    /** One that is still starting is waited for, or it would stay behind. */
    private void stopDatabase() throws InterruptedException {
        try {
            if (database != null) {
                database.get(DATABASE_START.toSeconds(), TimeUnit.SECONDS).close();
            }
        } catch (ExecutionException | TimeoutException | IOException neverStarted) {
            // nothing is left that could be stopped
        }
    }

    private void stop(List<Child> leaving) throws InterruptedException {
        leaving.forEach(Child::stop);
        for (Child child : leaving) {
            await(child, patience);
        }
    }

    /** Returns when it is gone, by force if need be. */
    static void await(Child child, Duration patience) throws InterruptedException {
        try {
            child.ended().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            child.kill();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
