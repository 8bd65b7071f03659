package io.purser.guardrails.answerable.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Asked;
import io.purser.guardrails.answerable.pairs.Shelf.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MakingTest {

    private static final Asked QUESTION = new Asked("When are red shoes sent?", List.of());

    /** The right one says it in words of its own, so that others come before it. */
    private static final List<Document> DOCUMENTS = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Document(
                    String.valueOf(i), "shop", i == 9 ? "Parcels leave daily; shoes too." : "Red shoes " + i))
            .toList();

    private final Making making = new Making("test", new Shelf(DOCUMENTS));

    @Test
    void rightPassageIsInOneOfBothPairsOnly() {
        var pairs = making.both(
                        QUESTION, document -> true, document -> document.id().equals("9"))
                .collect(Collectors.partitioningBy(Pair::isAnswered));

        assertThat(pairs.get(true)).singleElement().satisfies(pair -> assertThat(pair.passages())
                .hasSize(Making.PASSAGES)
                .contains(DOCUMENTS.get(8).text()));
        assertThat(pairs.get(false)).singleElement().satisfies(pair -> assertThat(pair.passages())
                .hasSize(Making.PASSAGES)
                .doesNotContain(DOCUMENTS.get(8).text()));
    }

    @Test
    void questionWithoutARightPassageMakesNone() {
        assertThat(making.both(QUESTION, document -> true, document -> false)).isEmpty();
    }

    @Test
    void whatWasSaidBeforeCountsLessThanTheQuestion() {
        var shelf = new Shelf(List.of(new Document("a", "", "boots"), new Document("b", "", "gloves")));

        var found = shelf.find(new Asked("gloves", List.of("boots")), 2, document -> true);

        assertThat(found).extracting(each -> each.document().id()).containsExactly("b", "a");
    }

    @Test
    void piecesAreOfWholeSentences() {
        assertThat(Shelf.pieces("One is here. Two is there.\nThree.", 14))
                .containsExactly("One is here.", "Two is there.", "Three.");
        assertThat(Shelf.pieces("One.\n\nTwo.", 100)).containsExactly("One.\nTwo.");
    }
}
