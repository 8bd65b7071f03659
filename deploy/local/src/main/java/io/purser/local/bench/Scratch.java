package io.purser.local.bench;

import io.purser.local.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder that is gone afterwards. */
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("purser-"));
    }

    @Override
    public void close() throws IOException {
        new DataFolder(folder).delete();
    }
}
