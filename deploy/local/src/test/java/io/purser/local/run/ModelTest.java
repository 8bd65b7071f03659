package io.purser.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void withoutKeyTheStandInThinks() {
        assertThat(Model.from(Map.of("OPENAI_API_KEY", " ", "OPENAI_MODEL", "gpt-5")))
                .isEqualTo(new Model.StandIn());
    }

    @Test
    void withKeyAloneOpenAiThinks() {
        assertThat(Model.from(Map.of("OPENAI_API_KEY", "sk-1")))
                .isEqualTo(new Model.Remote(URI.create("https://api.openai.com/v1"), "sk-1", "gpt-4.1-mini"));
    }

    @Test
    void addressAndNameCanBeOthers() {
        var environment = Map.of(
                "OPENAI_API_KEY", "sk-1", "OPENAI_BASE_URL", "http://localhost:11434/v1", "OPENAI_MODEL", "qwen3");

        assertThat(Model.from(environment))
                .isEqualTo(new Model.Remote(URI.create("http://localhost:11434/v1"), "sk-1", "qwen3"));
    }

    @Test
    void printedModelHoldsNoKey() {
        assertThat(Model.from(Map.of("OPENAI_API_KEY", "sk-1")).toString()).doesNotContain("sk-1");
    }
}
