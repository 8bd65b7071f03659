package io.purser.local.bench;

import io.purser.local.process.Memory;
import io.purser.local.run.Installation;
import java.util.Map;
import java.util.TreeMap;

/** The memory of each part in MB, a page that several share counted once between them. */
record Footprint(Map<String, Double> parts) {

    Footprint {
        parts = Map.copyOf(parts);
    }

    static Footprint of(Installation installation) {
        var parts = new TreeMap<String, Double>();
        installation.processes().forEach((name, pid) -> parts.put(name, Memory.withChildren(pid) / 1024.0 / 1024.0));
        return new Footprint(parts);
    }

    double total() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
