package io.purser.guardrails.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @Test
    void shortTextIsOneWindow() {
        assertThat(Window.of("where is my order? thanks.")).containsExactly(new Window(0, 26));
    }

    @Test
    void sentencesAreLookedAtByThemselves() {
        String text =
                "my parcel has not arrived at my new address yet. please look into it and tell me when it will be here!";

        assertThat(Window.of(text).stream().map(window -> window.in(text).strip()))
                .containsExactly(
                        text,
                        "my parcel has not arrived at my new address yet.",
                        "please look into it and tell me when it will be here!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "word ", "a. ", "。", "\n", "no end, "})
    void windowsCoverAllOfALongText(String repeated) {
        String text = repeated.repeat(100_000 / repeated.length());

        var windows = Window.of(text);

        int at = 0;
        for (Window window : windows.subList(1, windows.size())) {
            assertThat(window.start()).isEqualTo(at);
            assertThat(window.end() - at).isBetween(1, 341);
            at = window.end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void runsOfTheSameTextAreTheSame() {
        assertThat(Grams.of("call  me\n42 times")).isEqualTo(Grams.of("call me 17 times"));
    }
}
