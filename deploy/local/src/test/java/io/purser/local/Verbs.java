package io.purser.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.local.folder.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Runs verbs as the command line does. */
public final class Verbs {

    private Verbs() {}

    /** What the verb writes to its standard output. Only one at a time, as it is this process' own. */
    public static synchronized String output(DataFolder data, String verb, String... arguments) {
        var written = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(written, true, UTF_8));
        try {
            var all = Stream.of(
                            List.of(verb),
                            List.of(arguments),
                            List.of("--data", data.root().toString()))
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            Main.commandLine().execute(all);
        } finally {
            System.setOut(before);
        }
        return written.toString(UTF_8);
    }
}
