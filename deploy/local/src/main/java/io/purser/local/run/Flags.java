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
            "--sun-misc-unsafe-memory-access=allow",
            // what a service's own manifest asks for, which only counts with -jar
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");

    private Flags() {}

    static List<String> heap(String size) {
        var flags = new ArrayList<>(ALL);
        flags.add("-Xmx" + size);
        return flags;
    }
}
