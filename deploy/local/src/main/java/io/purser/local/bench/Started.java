package io.purser.local.bench;

import io.purser.local.client.Door;
import io.purser.local.client.Purser;
import io.purser.local.run.Installation;
import io.purser.local.run.Options;
import io.purser.local.run.Progress;
import io.purser.local.run.StartFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An installation, and how long it took to be ready. */
record Started(Installation installation, Duration took, List<Line> parts) implements AutoCloseable {

    static Started with(Options options) throws StartFailed, InterruptedException {
        var parts = new ArrayList<Line>();
        long begun = System.nanoTime();
        var installation = Installation.start(options, stage -> note(stage, parts));
        return new Started(installation, Duration.ofNanos(System.nanoTime() - begun), List.copyOf(parts));
    }

    Subject subject(Extent extent) {
        var identity = installation.identity();
        var door = new Door(installation.url(), identity.accountSid(), identity.authToken());
        return new Subject(installation, new Purser(door), extent);
    }

    double seconds() {
        return took.toMillis() / 1000.0;
    }

    private static void note(Progress.Stage stage, List<Line> parts) {
        if (stage instanceof Progress.Stage.Ready ready) {
            parts.add(Line.of("  " + ready.name(), ready.after().toMillis() / 1000.0, "s"));
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
