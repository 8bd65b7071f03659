package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.RunState;
import java.io.IOException;

/** What is said to who starts an installation twice. */
final class AlreadyRunning {

    private AlreadyRunning() {}

    static String message(DataFolder data) throws IOException {
        String who = RunState.of(data)
                .map(state -> " at %s (process %d)".formatted(state.url(), state.runner()))
                .orElse("");
        return "Purser is already running%s with the data in %s. ./purser down ends it; --data and --port start another."
                .formatted(who, data.root());
    }
}
