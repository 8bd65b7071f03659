package io.purser.local.run;

import java.time.Duration;
import java.util.List;

/** Hears how an installation comes and goes. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = stage -> {};

    void on(Stage stage);

    /** A moment worth telling. */
    sealed interface Stage {

        /** Told again and again while it lasts. */
        record Waiting(List<String> names, Duration since) implements Stage {
            public Waiting {
                names = List.copyOf(names);
            }
        }

        record Ready(String name, Duration after) implements Stage {}

        record Stopping() implements Stage {}
    }
}
