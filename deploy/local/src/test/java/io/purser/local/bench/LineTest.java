package io.purser.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void saysWhetherABudgetIsKept() {
        assertThat(Line.atMost("p50", 20, "ms", 25).text()).contains("20", "kept", "≤ 25");
        assertThat(Line.atMost("p50", 26, "ms", 25).text()).contains("MISSED");
        assertThat(Line.atLeast("turns", 99.5, "1/s", 100).text()).contains("99.5", "MISSED", "≥ 100");
        assertThat(Line.of("model", 3, "ms").text()).doesNotContain("kept", "MISSED");
    }

    @Test
    void sectionIsKeptWhenAllItsLinesAre() {
        assertThat(new Section("s", List.of(Line.atMost("a", 1, "", 2), Line.of("b", 9, ""))).isKept())
                .isTrue();
        assertThat(new Section("s", List.of(Line.atMost("a", 3, "", 2))).isKept())
                .isFalse();
    }

    @Test
    void medianIsTheMiddle() {
        assertThat(Median.of(List.of(9, 1, 2), Integer::doubleValue)).isEqualTo(2);
        assertThat(Median.of(List.of(1, 2, 3, 10), Integer::doubleValue)).isEqualTo(2.5);
        assertThat(Median.of(List.<Integer>of(), Integer::doubleValue)).isZero();
    }
}
