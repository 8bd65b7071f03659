package io.purser.knowledge.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static final Vector WHOLE = new Vector("any", new float[] {0.6f, -0.8f, 0});

    @Test
    void partsComeBackAsTheyWereWritten() {
        var vectors = Vectors.of(WHOLE, List.of(WHOLE, new Vector("any", new float[] {0, 0, 1})));

        var read = Vectors.of(WHOLE, vectors.partBytes());

        assertThat(read.parts()).hasSize(2);
        assertThat(read.partBytes()).isEqualTo(vectors.partBytes());
    }

    @Test
    void partIsNearlyWhatItWas() {
        var part = Coarse.of(WHOLE);

        assertThat(part.values()[0] * part.scale()).isEqualTo(0.6f, within(0.004f));
        assertThat(part.values()[1] * part.scale()).isEqualTo(-0.8f, within(0.004f));
        assertThat(part.values()[2]).isZero();
    }

    @Test
    void noPartsAreNoBytes() {
        assertThat(Vectors.of(WHOLE, new byte[0]).parts()).isEmpty();
        assertThat(Vectors.of(WHOLE, List.of()).partBytes()).isEmpty();
    }

    @Test
    void vectorOfNothingIsNothing() {
        assertThat(Coarse.of(new Vector("any", new float[] {0, 0})).values()).containsOnly(0);
    }
}
