package io.purser.local.bench;

import io.purser.local.run.Installation;
import io.purser.local.run.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many threads a part has, as the kernel tells; 0 where there is no {@code /proc}. */
final class Threads {

    private static final String FIELD = "Threads:";

    private Threads() {}

    static int of(Installation installation, Part part) {
        var status = Path.of("/proc", String.valueOf(installation.processes().get(part.label())), "status");
        return Files.exists(status) ? read(status) : 0;
    }

    private static int read(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .map(line -> Integer.valueOf(line.substring(FIELD.length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
