package io.purser.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a document is embedded again when a part of it is changed. */
class EditsTest {

    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_1");
    private static final int EDITS = 400;

    private final Random random = new Random(20260101);

    /** Where a cut falls depends on the words around it, so now and then more is cut anew; how often is measured. */
    @Test
    void editedSectionIsSeldomMoreThanThreeNewTexts() {
        var counts = newTexts(this::edited);

        assertThat(counts).isNotEmpty().allMatch(count -> count <= 6, "few new texts, whatever the edit");
        assertThat(counts.stream().filter(count -> count <= 3).count()).isGreaterThan(EDITS * 97 / 100);
        assertThat(counts.stream().mapToInt(count -> count).average().orElseThrow())
                .isLessThan(1.5);
    }

    @Test
    void sectionThatMovedIsHardlyNew() {
        var sections = sections();
        var before = texts(sections);
        sections.add(0, sections.remove(7));

        var after = texts(sections);
        after.removeAll(before);

        assertThat(after).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void removedSectionLeavesNothingBehind() {
        var sections = sections();
        sections.remove(5);

        assertThat(texts(sections)).noneMatch(text -> text.contains("Section 5"));
    }

    private List<Integer> newTexts(UnaryOperator<String> edit) {
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < EDITS; i++) {
            var sections = sections();
            Set<String> before = texts(sections);
            int place = random.nextInt(sections.size());
            sections.set(place, edit.apply(sections.get(place)));
            var after = texts(sections);
            after.removeAll(before);
            counts.add(after.size());
        }
        return counts;
    }

    private List<String> sections() {
        return IntStream.range(0, 12).mapToObj(this::section).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> texts(List<String> sections) {
        return new Chunker(SOURCE, ChunkSize.USUAL)
                .chunks(Markdown.read("Help", "# Help\n\n" + String.join("\n\n", sections))).stream()
                        .map(Chunk::indexed)
                        .collect(Collectors.toSet());
    }

    private String section(int number) {
        int words = 20 + random.nextInt(random.nextInt(3) == 0 ? 900 : 200);
        var text = new StringBuilder("## Section " + number + "\n\n");
        while (words > 0) {
            int paragraph = Math.min(words, 20 + random.nextInt(100));
            text.append(paragraph(paragraph)).append("\n\n");
            words -= paragraph;
        }
        return text.toString();
    }

    private String paragraph(int words) {
        var sentences = new ArrayList<String>();
        while (words > 0) {
            int sentence = Math.min(words, 6 + random.nextInt(18));
            sentences.add(IntStream.range(0, sentence)
                    .mapToObj(i -> "w" + random.nextInt(2000))
                    .collect(Collectors.joining(" ", "The ", ".")));
            words -= sentence;
        }
        return String.join(" ", sentences);
    }

    private String edited(String section) {
        var lines = new ArrayList<>(List.of(section.split("\n\n")));
        int place = 1 + random.nextInt(lines.size() - 1);
        switch (random.nextInt(3)) {
            case 0 -> lines.set(place, lines.get(place).replaceFirst("w\\d+", "changed"));
            case 1 -> lines.add(place, paragraph(10 + random.nextInt(60)));
            default -> lines.set(place, lines.get(place) + " " + paragraph(12));
        }
        return String.join("\n\n", lines);
    }
}
