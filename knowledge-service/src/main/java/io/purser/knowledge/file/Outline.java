package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the sections of a document while it is read from its beginning to its end. */
final class Outline {

    private final String title;
    private final List<Section> sections = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private List<Block> blocks = new ArrayList<>();
    private @Nullable Integer page;

    Outline(String title) {
        this.title = title;
    }

    /** @param level from 1, the outermost */
    void heading(int level, String words) {
        if (!words.isBlank()) {
            endSection();
            headings.tailMap(level, true).clear();
            headings.put(level, words.strip());
        }
    }

    void block(String text, boolean prose) {
        if (!text.isBlank()) {
            blocks.add(new Block(text.strip(), prose));
        }
    }

    /** What comes from here on is on that page. */
    void page(int number) {
        endSection();
        page = number;
    }

    List<Section> sections() {
        endSection();
        return List.copyOf(sections);
    }

    private void endSection() {
        if (!blocks.isEmpty()) {
            sections.add(new Section(path(), blocks, page));
            blocks = new ArrayList<>();
        }
    }

    private List<String> path() {
        return Stream.concat(Stream.of(title), headings.values().stream().filter(words -> !words.equals(title)))
                .toList();
    }
}
