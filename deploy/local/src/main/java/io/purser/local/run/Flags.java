package io.purser.local.run;

import java.util.ArrayList;
import java.util.List;

/** What the Java of each part is told, so that all of them fit on a small machine. */
final class Flags {

    private static final List<String> ALL = List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Flags() {}

    static List<String> heap(String size) {
        var flags = new ArrayList<>(ALL);
        flags.add("-Xmx" + size);
        return flags;
    }
}
