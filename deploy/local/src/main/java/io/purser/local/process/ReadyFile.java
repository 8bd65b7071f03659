package io.purser.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ready when the child has made this file. */
public record ReadyFile(Path file) implements Ready {

    @Override
    public boolean now() {
        return Files.exists(file);
    }

    @Override
    public void reset() throws IOException {
        Files.deleteIfExists(file);
    }
}
