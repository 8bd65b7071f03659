package io.purser.local.run;

import java.util.ArrayList;
import java.util.List;

/** What the Java of each part is told, so that all of them fit on a small machine. */
public final class Flags {

    private static final List<String> ALL = List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // what a service's own manifest asks for, which only counts with -jar
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");

    /** All of the young generation is touched before the first collection, so it is no larger than it has to be. */
    private static final String YOUNG = "-Xmn32m";

    /** The old generation begins small and is collected before it grows; else it fills up to its limit with what nobody needs. */
    private static final String BEGIN_SMALL = "-Xms56m";

    private static final String YOUNG_OF_SMALL = "-Xmn24m";

    /** What the compiler took from the system in the first minutes, in ms. */
    private static final String GIVE_BACK = "-XX:TrimNativeHeapInterval=30000";

    private Flags() {}

    /** Code is compiled quickly and once: what is used little never earns what the optimizing compiler takes. */
    static List<String> small(String heap) {
        return joined("-Xmx" + heap, BEGIN_SMALL, YOUNG_OF_SMALL, "-XX:TieredStopAtLevel=1");
    }

    /** For the one that compares a question with thousands of vectors: worth the optimizing compiler, and the processor's vectors. */
    public static List<String> searching() {
        var flags = busy("224m");
        flags.add("--add-modules=jdk.incubator.vector");
        return flags;
    }

    /** For learning from labelled data, which is all arithmetic. */
    public static List<String> learning() {
        return joined("-Xmx3g");
    }

    /** For those that every turn keeps busy: the optimizing compiler takes some CPU seconds of the start, and a third off each turn. */
    static List<String> busy(String heap) {
        return joined("-Xmx" + heap, BEGIN_SMALL, YOUNG, GIVE_BACK);
    }

    private static List<String> joined(String... flags) {
        var joined = new ArrayList<>(ALL);
        joined.addAll(List.of(flags));
        return joined;
    }
}
