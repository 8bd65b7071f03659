package io.purser.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What runs in a data folder, for the verbs that look at it from another process. True only while the lock is held. */
public record RunState(long runner, Instant since, boolean ready, String url, Map<String, Long> processes) {

    private static final String PROCESS = "process.";

    public RunState {
        processes = Map.copyOf(processes);
    }

    public static Optional<RunState> of(DataFolder folder) throws IOException {
        if (!Files.exists(folder.state())) {
            return Optional.empty();
        }
        return Optional.of(from(new PropertiesFile(folder.state()).read()));
    }

    public void write(DataFolder folder) throws IOException {
        var values = new TreeMap<String, String>();
        values.put("runner", Long.toString(runner));
        values.put("since", since.toString());
        values.put("ready", Boolean.toString(ready));
        values.put("url", url);
        processes.forEach((name, pid) -> values.put(PROCESS + name, pid.toString()));
        new PropertiesFile(folder.state()).write(values);
    }

    public static void forget(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.state());
    }

    private static RunState from(Map<String, String> values) {
        var processes = new TreeMap<String, Long>();
        values.forEach((name, value) -> {
            if (name.startsWith(PROCESS)) {
                processes.put(name.substring(PROCESS.length()), Long.valueOf(value));
            }
        });
        return new RunState(
                Long.parseLong(values.getOrDefault("runner", "0")),
                Instant.parse(values.getOrDefault("since", Instant.EPOCH.toString())),
                Boolean.parseBoolean(values.get("ready")),
                values.getOrDefault("url", ""),
                processes);
    }
}
