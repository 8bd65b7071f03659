package io.purser.knowledge.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEmbedderTest {

    private final Embedder embedder = TestEmbedder.real();

    @Test
    void likeMeaningIsNearerThanLikeWords() {
        var question = embedder.embed("When do I get my money back?");

        assertThat(cosine(question, embedder.embed("Refunds are paid within five days.")))
                .isGreaterThan(cosine(question, embedder.embed("I get back home by bus, which costs money.")));
    }

    @Test
    void vectorHasTheLengthOfOne() {
        var vector = embedder.embed("Any text");

        assertThat(vector.values()).hasSize(OnnxModel.DIMENSION);
        assertThat(cosine(vector, vector)).isEqualTo(1, within(1e-5));
    }

    @Test
    void textLongerThanTheModelReadsIsEmbeddedAllTheSame() {
        assertThat(embedder.embed("word ".repeat(2_000)).values()).hasSize(OnnxModel.DIMENSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800", "\ufffd", "\u200b\u202e", "\u0301", "\ue000", " \u2028 "})
    void textInWhichThereIsNothingToReadIsEmbeddedAllTheSame(String text) {
        assertThat(embedder.embed(text).values()).hasSize(OnnxModel.DIMENSION);
    }

    private static double cosine(Vector one, Vector other) {
        double sum = 0;
        for (int i = 0; i < one.values().length; i++) {
            sum += one.values()[i] * other.values()[i];
        }
        return sum;
    }
}
