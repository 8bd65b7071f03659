package io.purser.knowledge.index;

import static io.purser.knowledge.index.SearchFixture.chunk;
import static io.purser.knowledge.index.SearchFixture.direction;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HybridSearchTest {

    private static final KnowledgeId SHOP = new KnowledgeId("aia_know_shop");
    private static final KnowledgeId OTHER = new KnowledgeId("aia_know_other");
    private static final int EXACT = 20_000;

    private SearchFixture fixture;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        fixture = new SearchFixture(folder);
    }

    @AfterEach
    void end() throws IOException {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {EXACT, 0})
    void wordsAndMeaningTogetherBeatEitherAlone(int exactUpTo) throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "refund in five days", 10),
                chunk(SHOP, "refund of a refund", 75),
                chunk(SHOP, "money back", 5),
                chunk(SHOP, "opening hours", 70));

        var hits = fixture.search(exactUpTo).search(List.of(SHOP), "refund days", direction(0), 2);

        assertThat(texts(hits)).containsExactly("refund in five days", "money back");
        assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(hits).extracting(Hit::score).allMatch(score -> score >= 0 && score <= 1);
    }

    @Test
    void whatIsFarInWordsAndMeaningIsNoHit() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours of the shop", 85), chunk(SHOP, "gift cards", 80));

        assertThat(fixture.search(EXACT).search(List.of(SHOP), "plant enzymes", direction(0), 5))
                .isEmpty();
    }

    @Test
    void rareWordIsAHitWhateverItsMeaning() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "gasket XR500", 89), chunk(SHOP, "gasket of another kind", 89));

        assertThat(texts(fixture.search(EXACT).search(List.of(SHOP), "XR500", direction(0), 5)))
                .containsExactly("gasket XR500");
    }

    @Test
    void questionOfStopWordsIsAnsweredByMeaning() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 10));

        assertThat(texts(fixture.search(EXACT).search(List.of(SHOP), "to be or not to", direction(0), 5)))
                .containsExactly("opening hours");
    }

    @Test
    void otherSourcesAreNotSearched() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 30));
        fixture.define(OTHER, 1, chunk(OTHER, "opening hours of the other", 0));

        assertThat(texts(fixture.search(EXACT).search(List.of(SHOP), "opening hours", direction(0), 5)))
                .containsExactly("opening hours");
    }

    @Test
    void addedChunksAreSeenWithTheSwapAndOldOnesAreNot() throws IOException {
        var search = fixture.search(EXACT);
        fixture.define(SHOP, 1, chunk(SHOP, "opens at nine", 0));
        fixture.index.add(List.of(chunk(SHOP, "opens at seven", 0)), 2);

        assertThat(texts(search.search(List.of(SHOP), "opens", direction(0), 5)))
                .containsExactly("opens at nine");
        assertThat(fixture.index.version(SHOP)).isEqualTo(1);

        fixture.index.swap(SHOP, 2);

        assertThat(texts(search.search(List.of(SHOP), "opens", direction(0), 5)))
                .containsExactly("opens at seven");
        assertThat(fixture.index.version(SHOP)).isEqualTo(2);
    }

    @Test
    void discardedVersionIsNeverSeen() throws IOException {
        fixture.index.add(List.of(chunk(SHOP, "half of a version", 0)), 2);
        fixture.index.discard(SHOP, 2);
        fixture.define(SHOP, 3, chunk(SHOP, "the whole one", 0));

        assertThat(texts(fixture.search(EXACT).search(List.of(SHOP), "version one", direction(0), 5)))
                .containsExactly("the whole one");
    }

    @Test
    void removedSourceIsNotFound() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 0));

        fixture.index.remove(SHOP);

        assertThat(fixture.search(EXACT).search(List.of(SHOP), "opening hours", direction(0), 5))
                .isEmpty();
        assertThat(fixture.index.version(SHOP)).isZero();
    }

    @Test
    void markupOfAQuestionIsOnlyWords() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 0));

        assertThat(fixture.search(EXACT).search(List.of(SHOP), "+hours:(\"~* AND", direction(0), 5))
                .hasSize(1);
    }

    private static List<String> texts(List<Hit> hits) {
        return hits.stream().map(hit -> hit.chunk().text()).toList();
    }
}
