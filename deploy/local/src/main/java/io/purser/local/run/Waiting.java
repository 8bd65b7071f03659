package io.purser.local.run;

import io.purser.local.process.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until all are ready, and says so. Gives up when one of the household ends, or when it has been too long. */
record Waiting(Progress progress, CompletableFuture<Ending> ending, Instant since) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BREATH = Duration.ofMillis(100);

    void until(Map<String, Ready> wanted) throws StartFailed, InterruptedException {
        var missing = new TreeMap<>(wanted);
        Instant latest = Instant.now().plus(PATIENCE);
        while (!missing.isEmpty()) {
            breathe();
            look(missing);
            giveUpAfter(latest, missing);
        }
    }

    private void look(Map<String, Ready> missing) throws InterruptedException {
        for (String name : List.copyOf(missing.keySet())) {
            if (missing.getOrDefault(name, () -> false).now()) {
                missing.remove(name);
                progress.on(new Progress.Stage.Ready(name, soFar()));
            }
        }
        if (!missing.isEmpty()) {
            progress.on(new Progress.Stage.Waiting(List.copyOf(missing.keySet()), soFar()));
        }
    }

    private void breathe() throws StartFailed, InterruptedException {
        try {
            throw new StartFailed(
                    ending.get(BREATH.toMillis(), TimeUnit.MILLISECONDS).message());
        } catch (TimeoutException allAlive) {
            // as hoped
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void giveUpAfter(Instant latest, Map<String, Ready> missing) throws StartFailed {
        if (!missing.isEmpty() && Instant.now().isAfter(latest)) {
            throw new StartFailed("Still not ready after %d s: %s. ./purser logs shows what they say."
                    .formatted(soFar().toSeconds(), String.join(", ", missing.keySet())));
        }
    }

    private Duration soFar() {
        return Duration.between(since, Instant.now());
    }
}
