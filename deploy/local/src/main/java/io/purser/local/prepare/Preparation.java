package io.purser.local.prepare;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.run.Aot;
import io.purser.local.run.AotCaches;
import io.purser.local.run.Part;
import io.purser.local.run.Project;
import io.purser.local.run.StartFailed;
import io.purser.local.verb.RunnerMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** From what was built to caches that fit it. All that it keeps meanwhile is in a folder of its own, gone afterwards. */
public final class Preparation {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Project project;
    private final AotCaches caches;
    private final Path log;

    private Preparation(Project project) {
        this.project = project;
        this.caches = new AotCaches(project);
        this.log = caches.folder().resolve("create.log");
    }

    public static Preparation of(Project project) {
        return new Preparation(project);
    }

    /** Does nothing where all caches fit. One process at a time: the others wait for it. */
    public void run() throws IOException, StartFailed, InterruptedException {
        try (var mark = RunnerMark.in(project.runners());
                var lock = lock()) {
            List<Part> missing = caches.missing();
            if (missing.isEmpty()) {
                System.out.println("Prepared: every part has its ahead-of-time cache.");
            } else {
                System.out.println("Preparing fast starts: a run that is only there to be learned from");
                prepare(missing);
            }
        }
    }

    private FolderLock lock() throws IOException, StartFailed, InterruptedException {
        var folder = new DataFolder(caches.folder()).create();
        Instant latest = Instant.now().plus(PATIENCE);
        Optional<FolderLock> lock = FolderLock.take(folder);
        while (lock.isEmpty() && Instant.now().isBefore(latest)) {
            TimeUnit.SECONDS.sleep(1);
            lock = FolderLock.take(folder);
        }
        return lock.orElseThrow(() -> new StartFailed(
                "Another ./purser prepare has been at work for %d minutes.".formatted(PATIENCE.toMinutes())));
    }

    private void prepare(List<Part> missing) throws IOException, StartFailed, InterruptedException {
        var folder = caches.rehearsal();
        empty(folder);
        try {
            Files.deleteIfExists(log);
            make(missing, new Rehearsal(folder).run());
        } finally {
            empty(folder);
        }
    }

    private static void empty(DataFolder folder) throws IOException {
        if (Files.exists(folder.root())) {
            folder.delete();
        }
    }

    private void make(List<Part> missing, Aot.Record recorded) throws IOException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> makers = missing.stream()
                    .<Callable<String>>map(part -> () -> make(part, recorded))
                    .toList();
            for (Future<String> made : workers.invokeAll(makers)) {
                System.out.println(made.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private String make(Part part, Aot.Record recorded) throws IOException, InterruptedException {
        return "%-14s cache of %d MB".formatted(part.label(), caches.make(part, recorded, log) / (1024 * 1024));
    }
}
