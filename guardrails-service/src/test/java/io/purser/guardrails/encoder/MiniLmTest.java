package io.purser.guardrails.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmTest {

    private static MiniLm encoder;

    @BeforeAll
    static void load(@TempDir Path directory) throws IOException, OrtException {
        encoder = MiniLm.load(directory);
    }

    @AfterAll
    static void close() throws OrtException {
        encoder.close();
    }

    @Test
    void meaningCountsMoreThanWords() {
        float[] question = encoder.encode("How do I get my money back?");

        assertThat(cosine(question, encoder.encode("I want a refund")))
                .isGreaterThan(cosine(question, encoder.encode("How do I get to the station?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\ud800 half", "a", "مرحبا بالعالم", "😀😀", "日本語のテキスト"})
    void everyTextHasAVectorOfLengthOne(String text) {
        float[] vector = encoder.encode(text);

        assertThat(vector).hasSize(384);
        assertThat(cosine(vector, vector)).isBetween(0.999, 1.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "word ", "é", "漢"})
    void longTextsAreReadAtTheirBeginning(String repeated) {
        String text = repeated.repeat(1_000_000);

        assertThat(encoder.encode(text)).isEqualTo(encoder.encode(text.substring(0, 10_000)));
    }

    @Test
    void nothingIsLeftInTheDirectory(@TempDir Path directory) throws IOException, OrtException {
        MiniLm.load(directory).close();

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
