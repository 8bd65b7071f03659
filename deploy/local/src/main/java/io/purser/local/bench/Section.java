package io.purser.local.bench;

import java.util.List;
import java.util.stream.Collectors;

/** Lines that were measured together. */
record Section(String title, List<Line> lines) {

    Section {
        lines = List.copyOf(lines);
    }

    boolean isKept() {
        return lines.stream().allMatch(Line::isKept);
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n", title + "\n", "\n"));
    }
}
