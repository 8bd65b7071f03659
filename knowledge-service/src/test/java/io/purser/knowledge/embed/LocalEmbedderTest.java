package io.purser.knowledge.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEmbedderTest {

    private final Embedder embedder = Embedders.local();

    @Test
    void likeMeaningIsNearerThanLikeWords() {
        var question = embedder.ask("When do I get my money back?");

        assertThat(cosine(question, embedder.embed("Refunds are paid within five days.")))
                .isGreaterThan(cosine(question, embedder.embed("I get back home by bus, which costs money.")));
    }

    @Test
    void chineseIsReadByAModelThatKnowsIt() {
        var question = embedder.ask("我什么时候能拿到退款？");

        assertThat(question.model()).isEqualTo(Model.CHINESE.label());
        assertThat(cosine(question, embedder.embed("款项将在五个工作日内退回您的银行卡。")))
                .isGreaterThan(cosine(question, embedder.embed("我们的商店早上九点开门。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Where is the 订单 page?", "返品はどうすればいいですか", "¿Cuándo abre la tienda?", "123", ""})
    void anythingElseIsReadByTheEnglishOne(String text) {
        assertThat(Model.of(text)).isEqualTo(Model.ENGLISH);
    }

    @Test
    void vectorsOfTwoTextsMeanBothTogether() {
        var shop = embedder.embed("The shop opens at nine in the morning.");
        var refund = embedder.embed("Refunds are paid within five days.");

        var both = shop.with(refund);

        assertThat(cosine(both, both)).isEqualTo(1, within(1e-5));
        assertThat(cosine(both, shop))
                .isEqualTo(cosine(both, refund), within(1e-5))
                .isGreaterThan(cosine(shop, refund));
    }

    @Test
    void vectorsOfOtherModelsAreNotMixed() {
        var english = embedder.embed("The shop opens at nine in the morning.");

        assertThat(english.with(embedder.embed("我们的商店早上九点开门。"))).isEqualTo(english);
        assertThat(new Vector("a model of before", new float[] {1}).isComparable())
                .isFalse();
    }

    @Test
    void vectorHasTheLengthOfOne() {
        var vector = embedder.embed("Any text");

        assertThat(vector.values()).hasSize(Model.ENGLISH.dimension());
        assertThat(cosine(vector, vector)).isEqualTo(1, within(1e-5));
    }

    @Test
    void textLongerThanTheModelReadsIsEmbeddedAllTheSame() {
        assertThat(embedder.embed("word ".repeat(2_000)).values()).hasSize(Model.ENGLISH.dimension());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800", "\ufffd", "\u200b\u202e", "\u0301", "\ue000", " \u2028 "})
    void textInWhichThereIsNothingToReadIsEmbeddedAllTheSame(String text) {
        assertThat(embedder.embed(text).values()).hasSize(Model.ENGLISH.dimension());
    }

    private static double cosine(Vector one, Vector other) {
        double sum = 0;
        for (int i = 0; i < one.values().length; i++) {
            sum += one.values()[i] * other.values()[i];
        }
        return sum;
    }
}
