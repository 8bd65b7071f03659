package io.purser.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All it takes to start a child, and to start it again. The environment is added to the runner's own. */
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path folder, LogFile log, Ready ready) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Names the child only: command and environment hold secrets. */
    @Override
    public String toString() {
        return "Launch[" + name + "]";
    }
}
