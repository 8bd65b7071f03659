package io.purser.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All it takes to start a child, and to start it again. The environment is added to the runner's own. */
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path folder, LogFile log, Ready ready) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same service once more, on another port and with a log of its own. */
    public Launch beside(int port) {
        var another = new HashMap<>(environment);
        another.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        String label = name + "-" + port;
        return new Launch(
                label,
                command,
                another,
                folder,
                new LogFile(log.path().resolveSibling(label + ".log")),
                Ready.whenAnswers(URI.create("http://127.0.0.1:" + port + "/q/health/ready")));
    }

    /** Names the child only: command and environment hold secrets. */
    @Override
    public String toString() {
        return "Launch[" + name + "]";
    }
}
