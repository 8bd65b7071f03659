package io.purser.guardrails.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedEncoderTest {

    private final List<String> passes = new ArrayList<>();
    private final Encoder encoder = new SharedEncoder(this::pass, 2);

    private float[] pass(String text) {
        passes.add(text);
        if (text.equals("fails at first") && passes.size() == 1) {
            throw new IllegalArgumentException("broken");
        }
        return new float[] {text.length()};
    }

    @Test
    void oneTextIsEncodedOnce() {
        assertThat(encoder.encode("text")).isSameAs(encoder.encode("text"));
        assertThat(passes).containsExactly("text");
    }

    @Test
    void theLatestAreKept() {
        List.of("a", "b", "c", "c", "b", "a").forEach(encoder::encode);

        assertThat(passes).containsExactly("a", "b", "c", "a");
    }

    @Test
    void failuresAreNotKept() {
        assertThatThrownBy(() -> encoder.encode("fails at first")).hasRootCauseMessage("broken");

        assertThat(encoder.encode("fails at first")).containsExactly(14);
    }

    @Test
    void whoNeedsAnEncoderThatIsNotThereIsToldSo() {
        var waiting = new AwaitedEncoder(new CompletableFuture<>(), Duration.ofMillis(1));

        assertThatThrownBy(() -> waiting.encode("text")).hasMessageContaining("not loaded within 1 ms");
    }

    @Test
    void whatIsLoadedIsUsed() {
        var ready = new AwaitedEncoder(CompletableFuture.completedFuture(encoder), Duration.ofMillis(1));

        assertThat(ready.encode("text")).containsExactly(4);
    }
}
