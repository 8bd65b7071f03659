package io.purser.contract.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    record Engines(@JsonProperty("perception_engine_enabled") @Nullable Boolean perception) {}

    record Request(
            @Nullable String name,
            @JsonProperty("personality_prompt") @Nullable String prompt,
            @JsonProperty("customer_ai") @Nullable Engines engines,
            @Nullable JsonNode meta) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"name": "a", "personality_prompt": "b", "customer_ai": {"perception_engine_enabled": true}}""",
                """
                {"name": "a", "personalityPrompt": "b", "customerAi": {"perceptionEngineEnabled": true}}""",
                """
                {"Name": "a", "PersonalityPrompt": "b", "CustomerAi": {"PerceptionEngineEnabled": true}}""",
            })
    void fieldsAreFoundInEachSpelling(String json) {
        assertThat(read(json)).isEqualTo(new Request("a", "b", new Engines(true), null));
    }

    @Test
    void whatIsFreeInItsFormIsLeftAsItIs() {
        assertThat(read("{\"meta\": {\"inputSchema\": 1, \"Other\": 2}}").meta())
                .hasToString("{\"inputSchema\":1,\"Other\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "{\"name\": 1}", "{\"name\": true}", "{\"name\"", "{} {}"})
    void whatIsNoSuchObjectIsRefused(String json) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> read(json));
    }

    private static Request read(String json) {
        return Body.read(json.getBytes(UTF_8), Request.class);
    }
}
