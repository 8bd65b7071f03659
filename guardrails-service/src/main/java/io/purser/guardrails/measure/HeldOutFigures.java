package io.purser.guardrails.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the trainer found on sources that were held out, as it was written beside the weights. */
final class HeldOutFigures implements Measurement {

    private final List<String> names;

    HeldOutFigures(String... names) {
        this.names = List.of(names);
    }

    @Override
    public void print(Path folder, PrintStream out) throws IOException {
        for (String name : names) {
            try (InputStream figures = HeldOutFigures.class.getResourceAsStream("/weights/" + name + ".held-out.txt")) {
                out.printf("%s, held out by source when it was trained%n%n", name);
                out.println(figures == null ? "(none)" : new String(figures.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
