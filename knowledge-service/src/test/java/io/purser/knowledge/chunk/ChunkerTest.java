package io.purser.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkerTest {

    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_1");

    @Test
    void chunkTellsTheHeadingsAboveIt() {
        var chunks = chunks("# Returns\n\n## Refunds\n\n### By card\n\n" + words(150));

        assertThat(chunks).singleElement().satisfies(chunk -> {
            assertThat(chunk.title()).isEqualTo("Returns");
            assertThat(chunk.heading()).isEqualTo("Returns > Refunds > By card");
            assertThat(chunk.indexed()).startsWith("Returns > Refunds > By card\nword1 word2");
        });
    }

    @Test
    void longSectionsDoNotShareAChunk() {
        var chunks = chunks("# Shop\n\n## Delivery\n\n" + words(150) + "\n\n## Returns\n\n" + words(150));

        assertThat(chunks).extracting(Chunk::heading).containsExactly("Shop > Delivery", "Shop > Returns");
    }

    @Test
    void shortNeighboursShareAChunkBelowTheirCommonHeadings() {
        var chunks = chunks("# Shop\n\n## Delivery\n\nWithin two days.\n\n## Returns\n\nWithin thirty days.");

        assertThat(chunks).singleElement().satisfies(chunk -> {
            assertThat(chunk.heading()).isEqualTo("Shop");
            assertThat(chunk.text())
                    .isEqualTo("**Delivery**\n\nWithin two days.\n\n**Returns**\n\nWithin thirty days.");
        });
    }

    @Test
    void pagesDoNotShareAChunkHoweverShort() {
        var chunks = chunks("# Shipping\n\nWithin two days.\n\n# Returns\n\nWithin thirty days.");

        assertThat(chunks).extracting(Chunk::heading).containsExactly("Shipping", "Returns");
        assertThat(chunks).extracting(Chunk::text).containsExactly("Within two days.", "Within thirty days.");
    }

    @Test
    void longSectionIsCutIntoChunksOfTheWantedLength() {
        String text = IntStream.range(0, 30).mapToObj(i -> words(20) + ".").collect(Collectors.joining("\n\n"));

        var chunks = chunks("# Long\n\n" + text);

        assertThat(chunks).hasSize(3).allSatisfy(chunk -> assertThat(Words.in(chunk.text()))
                .isBetween(120, 220));
    }

    @Test
    void longParagraphIsCutBetweenSentences() {
        String sentence = "The parcel leaves our house in the morning\nand is with you in the evening. ";

        var chunks = chunks(sentence.repeat(40));

        assertThat(chunks).hasSizeGreaterThan(1).allSatisfy(chunk -> assertThat(chunk.text())
                .startsWith("The parcel")
                .endsWith("evening."));
    }

    @Test
    void longListIsCutBetweenItsItems() {
        String list = IntStream.range(0, 60)
                .mapToObj(i -> "- item " + i + " has a description of seven words")
                .collect(Collectors.joining("\n"));

        var chunks = chunks("# Parts\n\n" + list);

        assertThat(chunks)
                .hasSizeGreaterThan(1)
                .allSatisfy(chunk -> assertThat(chunk.text().lines()).allMatch(line -> line.startsWith("- item")));
    }

    @Test
    void chineseIsMeasuredByItsCharacters() {
        var chunks = chunks("您可以在三十天内退货。".repeat(100));

        assertThat(chunks).hasSizeBetween(2, 4).allSatisfy(chunk -> assertThat(chunk.text())
                .endsWith("。"));
    }

    @Test
    void textWithoutAnyBreakIsCutNonetheless() {
        var chunks = chunks("x".repeat(100_000));

        assertThat(chunks).hasSizeGreaterThan(5).allSatisfy(chunk -> assertThat(chunk.text())
                .hasSizeLessThan(10_000));
    }

    @Test
    void unchangedTextKeepsItsIdsWhenTextIsAddedBeforeIt() {
        String section = "## Returns\n\n" + words(150);

        var before = chunks("# Shop\n\n" + section);
        var after = chunks("# Shop\n\n## Delivery\n\n" + words(160) + "\n\n" + section);

        assertThat(after.getLast().id()).isEqualTo(before.getLast().id());
        assertThat(after.getLast().ordinal()).isEqualTo(1);
    }

    @Test
    void likeChunksHaveIdsOfTheirOwn() {
        var chunks = chunks("# A\n\n" + words(150) + "\n\n# A\n\n" + words(150));

        assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void headingsAloneAreNoChunk() {
        assertThat(chunks("# Shop\n\n## Delivery\n\n---\n")).isEmpty();
    }

    private static List<Chunk> chunks(String markdown) {
        return new Chunker(SOURCE, ChunkSize.USUAL).chunks(Markdown.read("Help", markdown));
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
