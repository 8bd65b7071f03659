package io.purser.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A data folder that is gone afterwards. */
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("purser-"));
    }

    @Override
    public void close() throws IOException {
        for (Path path : innermostFirst()) {
            Files.deleteIfExists(path);
        }
    }

    private List<Path> innermostFirst() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
