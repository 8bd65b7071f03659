package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ahead-of-time caches of what was built: made once, used by every start until something is built again. */
public record AotCaches(Project project) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where they are kept. */
    public Path folder() {
        return project.aotCaches();
    }

    /** Where the installation keeps its data that they are learned from. */
    public DataFolder rehearsal() {
        return new DataFolder(folder().resolve("rehearsal"));
    }

    /** The parts that have none, or one that was made with other jars or another Java. */
    public List<Part> missing() throws IOException {
        var missing = new ArrayList<Part>();
        for (Part part : Part.values()) {
            if (!of(part).fits()) {
                missing.add(part);
            }
        }
        return missing;
    }

    AotCache of(Part part) throws IOException {
        return new AotCache(part, new Programs(project).of(part), folder());
    }

    /**
     * Makes one of what was written down in a run. Takes a core some seconds.
     *
     * @return its size in bytes
     * @throws IOException when none came of it; what Java said about that is in the log
     */
    public long make(Part part, Aot.Record recorded, Path log) throws IOException, InterruptedException {
        AotCache cache = of(part);
        Path fresh = folder().resolve(part.label() + ".fresh");
        run(cache.creating(recorded, fresh), part, log);
        cache.replaceBy(fresh);
        return Files.size(cache.file());
    }

    private static void run(List<String> command, Part part, Path log) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!java.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || java.exitValue() != 0) {
                throw new IOException("no ahead-of-time cache could be made for " + part.label() + ": see " + log);
            }
        } finally {
            java.destroyForcibly();
        }
    }
}
