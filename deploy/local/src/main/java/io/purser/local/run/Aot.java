package io.purser.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an installation does with ahead-of-time caches: classes loaded and linked, and what is known of its methods, kept
 * from a run before (JEP 483, 514 and 515).
 */
public sealed interface Aot {

    /** The flags that a part is started with. */
    List<String> flags(AotCache cache) throws IOException;

    /** How long a part may take to end. */
    Duration patience();

    /** Starts with the cache that fits, and without one where none does. */
    record Use() implements Aot {

        @Override
        public List<String> flags(AotCache cache) throws IOException {
            return cache.fits() ? List.of("-XX:AOTCache=" + cache.file()) : List.of();
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }
    }

    /** Each part writes down what it did when it ends, which makes it slow: caches are made of that. */
    record Record(Path folder) implements Aot {

        @Override
        public List<String> flags(AotCache cache) {
            return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + of(cache.part()));
        }

        /** What this part has written. */
        Path of(Part part) {
            return folder.resolve(part.label() + ".aotconf");
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(2);
        }
    }
}
