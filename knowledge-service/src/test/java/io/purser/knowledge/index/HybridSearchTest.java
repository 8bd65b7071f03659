package io.purser.knowledge.index;

import static io.purser.knowledge.index.SearchFixture.ACCOUNT;
import static io.purser.knowledge.index.SearchFixture.chunk;
import static io.purser.knowledge.index.SearchFixture.direction;
import static io.purser.knowledge.index.SearchFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        var hits = fixture.search(exactUpTo).search(wanted(SHOP, "refund days", 2));

        assertThat(texts(hits)).containsExactly("refund in five days", "money back");
        assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(hits).extracting(Hit::score).allMatch(score -> score >= 0 && score <= 1);
    }

    @Test
    void sourceMayWeighMeaningInItsOwnWay() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "refund days", 60), chunk(SHOP, "money back", 5));
        fixture.define(OTHER, 1, chunk(OTHER, "something else", 80));

        assertThat(texts(fixture.search(EXACT).search(weighing(Map.of())))).startsWith("money back", "refund days");
        assertThat(texts(fixture.search(EXACT).search(weighing(Map.of(OTHER, 0.0)))))
                .startsWith("money back", "refund days");
        assertThat(texts(fixture.search(EXACT).search(weighing(Map.of(SHOP, 0.1)))))
                .startsWith("refund days", "money back");
    }

    private static Wanted weighing(Map<KnowledgeId, Double> shares) {
        var usual = wanted(SHOP, "refund days", 3);
        return new Wanted(
                usual.account(),
                List.of(SHOP, OTHER),
                usual.audience(),
                usual.labels(),
                usual.wordings(),
                usual.vector(),
                shares,
                usual.top());
    }

    @Test
    void whatIsFarInWordsAndMeaningIsNoHit() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours of the shop", 85), chunk(SHOP, "gift cards", 80));

        assertThat(fixture.search(EXACT).search(wanted(SHOP, "plant enzymes", 5)))
                .isEmpty();
    }

    @Test
    void rareWordIsAHitWhateverItsMeaning() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "gasket XR500", 89), chunk(SHOP, "gasket of another kind", 89));

        assertThat(texts(fixture.search(EXACT).search(wanted(SHOP, "XR500", 5))))
                .containsExactly("gasket XR500");
    }

    @Test
    void questionOfStopWordsIsAnsweredByMeaning() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 10));

        assertThat(texts(fixture.search(EXACT).search(wanted(SHOP, "to be or not to", 5))))
                .containsExactly("opening hours");
    }

    /** Each with pieces of its own, and all of them known to the index. */
    @Test
    void storyOfThousandsOfWordsIsAQuestionToo() throws IOException {
        var random = new Random(1);
        String story = IntStream.range(0, 2_000)
                .mapToObj(word -> Integer.toString(random.nextInt(1_000_000, 50_000_000), 36))
                .collect(Collectors.joining(" "));
        fixture.define(SHOP, 1, chunk(SHOP, story, 30), chunk(SHOP, "opening hours", 30));

        assertThat(texts(fixture.search(EXACT).search(wanted(SHOP, story, 1)))).containsExactly(story);
    }

    @Test
    void otherSourcesAreNotSearched() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 30));
        fixture.define(OTHER, 1, chunk(OTHER, "opening hours of the other", 0));

        assertThat(texts(fixture.search(EXACT).search(wanted(SHOP, "opening hours", 5))))
                .containsExactly("opening hours");
    }

    @Test
    void addedChunksAreSeenWithTheSwapAndOldOnesAreNot() throws IOException {
        var search = fixture.search(EXACT);
        fixture.define(SHOP, 1, chunk(SHOP, "opens at nine", 0));
        fixture.index.add(ACCOUNT, List.of(chunk(SHOP, "opens at seven", 0)), 2);

        assertThat(texts(search.search(wanted(SHOP, "opens", 5)))).containsExactly("opens at nine");
        assertThat(fixture.index.version(SHOP)).isEqualTo(1);

        fixture.index.swap(SHOP, 2);

        assertThat(texts(search.search(wanted(SHOP, "opens", 5)))).containsExactly("opens at seven");
        assertThat(fixture.index.version(SHOP)).isEqualTo(2);
    }

    @Test
    void discardedVersionIsNeverSeen() throws IOException {
        fixture.index.add(ACCOUNT, List.of(chunk(SHOP, "half of a version", 0)), 2);
        fixture.index.discard(SHOP, 2);
        fixture.define(SHOP, 3, chunk(SHOP, "the whole one", 0));

        assertThat(texts(fixture.search(EXACT).search(wanted(SHOP, "version one", 5))))
                .containsExactly("the whole one");
    }

    @Test
    void removedSourceIsNotFound() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 0));

        fixture.index.remove(SHOP);

        assertThat(fixture.search(EXACT).search(wanted(SHOP, "opening hours", 5)))
                .isEmpty();
        assertThat(fixture.index.version(SHOP)).isZero();
    }

    @Test
    void markupOfAQuestionIsOnlyWords() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 0));

        assertThat(fixture.search(EXACT).search(wanted(SHOP, "+hours:(\"~* AND", 5)))
                .hasSize(1);
    }

    @Test
    void wordsAreFoundInTheFormsOfTheirLanguage() throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "las devoluciones son gratuitas", 89, "es-MX"),
                chunk(SHOP, "退款需要五天", 89, "zh-Hans"),
                chunk(SHOP, "Rücksendungen kosten nichts", 89, "de"));

        assertThat(texts(search("devolución"))).containsExactly("las devoluciones son gratuitas");
        assertThat(texts(search("退款"))).containsExactly("退款需要五天");
        assertThat(texts(search("Rücksendung"))).containsExactly("Rücksendungen kosten nichts");
    }

    @Test
    void languageThatNobodyToldIsSeenFromTheText() throws IOException {
        String text = "El cliente puede devolver los zapatos que no le queden bien durante los primeros treinta días, "
                + "siempre que no los haya usado y conserve la caja original en la que llegaron.";
        fixture.define(SHOP, 1, chunk(SHOP, text, 89, null));

        var findings = fixture.search(EXACT).explained(wanted(SHOP, "zapato", 5), 1);

        assertThat(findings.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why().language()).isEqualTo("es"));
    }

    @Test
    void whatIsKeptForSomeIsFoundByThemOnly() throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "hours for all", 0),
                chunk(SHOP, "hours for customers", 0, "en", "audience:verified"),
                chunk(SHOP, "hours for Ann and Bob", 0, "en", "identity:email:ann@x", "identity:email:bob@x"),
                chunk(SHOP, "hours for staff", 0, "en", "audience:staff", "identity:email:ann@x"));

        assertThat(texts(seenBy(new Audience.Owner()))).hasSize(4);
        assertThat(texts(seenBy(new Audience.Anonymous()))).containsExactly("hours for all");
        assertThat(texts(seenBy(new Audience.Verified("email:eve@x"))))
                .containsExactlyInAnyOrder("hours for all", "hours for customers");
        assertThat(texts(seenBy(new Audience.Verified("email:ann@x"))))
                .containsExactlyInAnyOrder("hours for all", "hours for customers", "hours for Ann and Bob");
    }

    @Test
    void onlyChunksWithAllOfTheLabelsAreFound() throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "hours", 0),
                chunk(SHOP, "hours in Rome", 0, "en", "city:rome"),
                chunk(SHOP, "hours in Rome on Sunday", 0, "en", "city:rome", "sunday"));

        var hits = fixture.search(EXACT).search(wanted(SHOP, "hours", 5, new Audience.Owner(), "sunday", "city:rome"));

        assertThat(texts(hits)).containsExactly("hours in Rome on Sunday");
    }

    @Test
    void anotherAccountFindsNothingEvenWithTheSourcesId() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 0));
        var own = wanted(SHOP, "opening hours", 5);

        var foreign = new Wanted(
                new AccountId("AC00000000000000000000000000000002"),
                own.sources(),
                own.audience(),
                own.labels(),
                own.wordings(),
                own.vector(),
                own.top());

        assertThat(fixture.search(EXACT).search(own)).hasSize(1);
        assertThat(fixture.search(EXACT).search(foreign)).isEmpty();
    }

    @Test
    void vectorOfAModelOfBeforeIsLeftOutAndItsChunkIsFoundByItsWords() throws IOException {
        var chunk = chunk(SHOP, "gasket XR500", 0);
        var before = new Vectors(new Vector("a model of before", new float[] {1}), List.of());
        fixture.define(SHOP, 1, new EmbeddedChunk(chunk.chunk(), before));

        assertThat(texts(search("XR500"))).containsExactly("gasket XR500");
    }

    @Test
    void explanationTellsWhatLedToEachChunkAndWhyOthersAreNotThere() throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "refund in five days", 10),
                chunk(SHOP, "refund of gift cards", 50),
                chunk(SHOP, "opening hours", 85));

        var findings = fixture.search(EXACT).explained(wanted(SHOP, "refund days", 1), 5);

        assertThat(findings.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.why().terms()).containsExactlyInAnyOrder("refund", "dai");
            assertThat(hit.why().wordsRank()).isEqualTo(1);
            assertThat(hit.why().meaningRank()).isEqualTo(1);
            assertThat(hit.why().scaledWords()).isEqualTo(1);
            assertThat(hit.score()).isEqualTo(1);
        });
        assertThat(texts(findings.dropped())).containsExactly("refund of gift cards", "opening hours");
        assertThat(findings.dropped()).extracting(hit -> hit.why().near()).containsExactly(true, false);
    }

    @Test
    void chunkIsAsNearAsTheNearestOfItsParts() throws IOException {
        var lost = chunk(SHOP, "about us, and refunds", 80).chunk();
        fixture.define(
                SHOP,
                1,
                new EmbeddedChunk(lost, Vectors.of(direction(80), List.of(direction(85), direction(5)))),
                chunk(SHOP, "opening hours", 30));

        var hits = search("money");

        assertThat(texts(hits)).containsExactly("about us, and refunds", "opening hours");
        assertThat(hits.getFirst().why().meaning())
                .isEqualTo(direction(0).nearness(Math.cos(Math.toRadians(5))), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"reCAPTCHA failed, the captcha failed", "guarantee, garantee", "Teléfono, telefono"})
    void whatIsSpeltOtherwiseIsFoundByItsPieces(String written, String asked) throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "opening hours", 50), chunk(SHOP, written, 50), chunk(SHOP, "shoes", 50));

        assertThat(fixture.search(EXACT).explained(wanted(SHOP, asked, 1), 0).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.chunk().text()).isEqualTo(written));
    }

    @Test
    void languageOfTheQuestionComesFirstAndOthersAreNotLost() throws IOException {
        fixture.define(
                SHOP,
                1,
                chunk(SHOP, "Las devoluciones", 0, "es"),
                chunk(SHOP, "Les retours", 0, "fr"),
                chunk(SHOP, "Returns", 0, "en"));

        assertThat(texts(search("where do I return it"))).startsWith("Returns").hasSize(3);
        assertThat(texts(search("¿dónde lo devuelvo y cómo?")))
                .startsWith("Las devoluciones")
                .hasSize(3);
        assertThat(search("XR500")).extracting(hit -> hit.why().weight()).containsOnly(1.0);
    }

    @Test
    void wordsOfBeforeCountLess() throws IOException {
        fixture.define(SHOP, 1, chunk(SHOP, "parcels to Spain", 0), chunk(SHOP, "parcels to Norway", 0));
        var now = wanted(SHOP, "Norway", 2);

        var hits = fixture.search(EXACT)
                .search(new Wanted(
                        now.account(),
                        now.sources(),
                        now.audience(),
                        now.labels(),
                        List.of(new Wording("Norway", 1), new Wording("Spain parcels", 0.5)),
                        now.vector(),
                        2));

        assertThat(texts(hits)).containsExactly("parcels to Norway", "parcels to Spain");
    }

    private List<Hit> search(String text) throws IOException {
        return fixture.search(EXACT).search(wanted(SHOP, text, 5));
    }

    private List<Hit> seenBy(Audience audience) throws IOException {
        return fixture.search(EXACT).search(wanted(SHOP, "hours", 9, audience));
    }

    private static List<String> texts(List<Hit> hits) {
        return hits.stream().map(hit -> hit.chunk().text()).toList();
    }
}
