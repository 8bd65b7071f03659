package io.purser.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/Assistants, CONVERSATION",
        "/v1/Assistants/aia_asst_1/Tools/aia_tool_1, CONVERSATION",
        "/v1/Sessions/voice:CA1%2Fx+y/Messages, CONVERSATION",
        "/v1/Tools, TOOLS",
        "/v1/Policies, TOOLS",
        "/v1/Knowledge/Upload, KNOWLEDGE",
        "/v1/Guardrails/Settings, GUARDRAILS"
    })
    void eachResourceHasItsOwner(String path, Owner owner) {
        assertThat(Owner.of(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/", "/v1/Nothing", "/v2/Tools", "/q/health", "/v1/ToolsX"})
    void otherPathsHaveNone(String path) {
        assertThat(Owner.of(path)).isEmpty();
    }

    @Test
    void onlyCreatesMustNotBeRepeatedBlindly() {
        assertThat(Unanswered.repeatable(HttpMethod.POST, "/v1/Tools")).isFalse();
        assertThat(Unanswered.repeatable(HttpMethod.POST, "/v1/Assistants/a/Tools/t"))
                .isTrue();
        assertThat(Unanswered.repeatable(HttpMethod.PUT, "/v1/Tools/t")).isTrue();
    }
}
