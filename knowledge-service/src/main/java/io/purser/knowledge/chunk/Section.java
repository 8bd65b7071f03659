package io.purser.knowledge.chunk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands under one heading, down to the next.
 *
 * @param headings begin with the title of the document or of its page
 * @param page on which it begins, from 1, where a document has pages
 */
public record Section(List<String> headings, List<Block> blocks, @Nullable Integer page) {

    public Section {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
    }

    int words() {
        return blocks.stream().mapToInt(block -> Words.in(block.text())).sum();
    }

    boolean onOnePageWith(Section next) {
        return shared(next) > 0;
    }

    /** Both as one section below the headings that they share; what differs goes into the text. */
    Section with(Section next) {
        int shared = shared(next);
        return new Section(
                headings.subList(0, shared),
                Stream.concat(below(shared).stream(), next.below(shared).stream())
                        .toList(),
                page);
    }

    private int shared(Section other) {
        int shared = 0;
        int most = Math.min(headings.size(), other.headings.size());
        while (shared < most && headings.get(shared).equals(other.headings.get(shared))) {
            shared++;
        }
        return shared;
    }

    private List<Block> below(int depth) {
        var titles = headings.subList(depth, headings.size()).stream().map(Block::heading);
        return Stream.concat(titles, blocks.stream()).toList();
    }
}
