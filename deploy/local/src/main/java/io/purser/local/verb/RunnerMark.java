package io.purser.local.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file named after this process, while it runs from what was built: the script builds nothing meanwhile. */
public record RunnerMark(Path file) implements AutoCloseable {

    public static RunnerMark in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(Long.toString(ProcessHandle.current().pid()));
        Files.writeString(file, "");
        file.toFile().deleteOnExit();
        return new RunnerMark(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
