package io.purser.guardrails.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.train.Trainer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Encoder NONE = text -> new float[1];

    @Test
    void withoutANameAllAreTrained() {
        assertThat(chosen()).contains("injection-message", "moderation", "answerability");
    }

    @Test
    void nameChoosesOneAndItsBeginningAllThatBeginSo() {
        assertThat(chosen("injection-tool-result", "moderation"))
                .containsExactly("injection-tool-result", "moderation");
        assertThat(chosen("injection")).containsExactly("injection-message", "injection-tool-result");
    }

    @Test
    void unknownNameIsRefusedBeforeAnythingIsTrained() {
        assertThatThrownBy(() -> chosen("moderation", "inject"))
                .hasMessageContaining("There is no trainer inject")
                .hasMessageContaining("injection-message");
    }

    private static List<String> chosen(String... names) {
        return Training.chosen(List.of(names), NONE).stream().map(Trainer::name).toList();
    }
}
