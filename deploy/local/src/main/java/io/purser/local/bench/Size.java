package io.purser.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How much memory an installation takes after it has worked. */
record Size() implements Measurement {

    @Override
    public Section of(Subject subject) {
        var footprint = Footprint.of(subject.installation());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.atMost("all", footprint.total(), "MB", 2048));
        new TreeMap<>(footprint.parts()).forEach((name, megabytes) -> lines.add(Line.of(name, megabytes, "MB")));
        return new Section("Memory", lines);
    }
}
