package io.purser.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passes on what is added to a file, from its beginning or its end. The file may come later, or begin anew. */
public final class Following {

    private final Path file;
    private final PrintStream out;
    private long read;

    public Following(Path file, PrintStream out, long from) {
        this.file = file;
        this.out = out;
        this.read = from;
    }

    /** Passes on what came since the last time. */
    public void step() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (Files.size(file) < read) {
            read = 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(read);
            read += in.transferTo(out);
        }
        out.flush();
    }
}
