package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import io.purser.local.process.Ports;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How an installation is to be. {@code egressAllow} names the private addresses ({@code host:port}) that the services may
 * call on purpose; the environment of a part comes last and wins.
 */
public record Options(
        Project project,
        DataFolder data,
        int port,
        Model model,
        List<String> egressAllow,
        Map<Part, Map<String, String>> environment,
        Aot aot) {

    public Options {
        egressAllow = List.copyOf(egressAllow);
        environment = Map.copyOf(environment);
    }

    /** On a free port, with the stand-in. */
    public static Options in(Path dataFolder) {
        return new Options(
                Project.ours(),
                new DataFolder(dataFolder),
                Ports.free(),
                new Model.StandIn(),
                List.of(),
                Map.of(),
                new Aot.Use());
    }

    public Options onPort(int port) {
        return new Options(project, data, port, model, egressAllow, environment, aot);
    }

    public Options with(Model model) {
        return new Options(project, data, port, model, egressAllow, environment, aot);
    }

    public Options allowing(String... addresses) {
        var all = Stream.concat(egressAllow.stream(), Stream.of(addresses)).toList();
        return new Options(project, data, port, model, all, environment, aot);
    }

    public Options with(Aot aot) {
        return new Options(project, data, port, model, egressAllow, environment, aot);
    }

    public Options with(Part part, Map<String, String> added) {
        var all = new EnumMap<Part, Map<String, String>>(Part.class);
        all.putAll(environment);
        var merged = new HashMap<>(all.getOrDefault(part, Map.of()));
        merged.putAll(added);
        all.put(part, Map.copyOf(merged));
        return new Options(project, data, port, model, egressAllow, all, aot);
    }
}
