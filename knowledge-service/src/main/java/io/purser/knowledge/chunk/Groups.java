package io.purser.knowledge.chunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins short sections of a page with their neighbours, so that there are no crumbs among the chunks. */
final class Groups {

    private final ChunkSize size;
    private final Portions<Section> portions;
    private final List<Section> joined = new ArrayList<>();
    private final List<Section> run = new ArrayList<>();

    private Groups(ChunkSize size) {
        this.size = size;
        this.portions = new Portions<>(
                size,
                Section::words,
                Comparator.comparingInt(section -> Chance.of(section.headings().toString())));
    }

    static List<Section> of(List<Section> sections, ChunkSize size) {
        var groups = new Groups(size);
        sections.forEach(groups::add);
        groups.endRun();
        return groups.joined;
    }

    private void add(Section section) {
        boolean isShort = section.words() < size.least();
        if (!isShort || !run.isEmpty() && !run.getLast().onOnePageWith(section)) {
            endRun();
        }
        if (isShort) {
            run.add(section);
        } else {
            addTo(section);
        }
    }

    private void endRun() {
        portions.of(run)
                .forEach(portion -> addTo(portion.stream().reduce(Section::with).orElseThrow()));
        run.clear();
    }

    /** What is too short still goes to the one before it, if that does not get too long. */
    private void addTo(Section section) {
        if (!joined.isEmpty() && fit(joined.getLast(), section)) {
            joined.add(joined.removeLast().with(section));
        } else {
            joined.add(section);
        }
    }

    private boolean fit(Section first, Section second) {
        return first.onOnePageWith(second)
                && Math.min(first.words(), second.words()) < size.least()
                && first.words() + second.words() <= size.most();
    }
}
