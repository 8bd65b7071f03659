package io.purser.gateway.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.purser.contract.event.Mode;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.Codec;
import io.purser.contract.rest.ApiException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identity\":\"user_id:a\",\"session_id\":\"demo\",\"body\":\"Ahoy\",\"mode\":\"voice\"}",
                "{\"identity\":\"user_id:a\",\"sessionId\":\"demo\",\"body\":\"Ahoy\",\"mode\":\"voice\"}",
                "{\"Identity\":\"user_id:a\",\"SessionId\":\"demo\",\"Body\":\"Ahoy\",\"Mode\":\"voice\"}",
                "{\"identity\":\"user_id:a\",\"session_id\":\"demo\",\"body\":\"Ahoy\",\"mode\":\"voice\",\"webhook\":null,\"x\":1}"
            })
    void allCasingsSayTheSame(String json) {
        var request = parse(json);

        assertThat(request.identity()).isEqualTo("user_id:a");
        assertThat(request.session()).contains(new SessionId("demo"));
        assertThat(request.body()).isEqualTo("Ahoy");
        assertThat(request.mode()).isEqualTo(Mode.VOICE);
    }

    @Test
    void onlyIdentityAndBodyAreNeeded() {
        var request = parse("{\"identity\":\"user_id:a\",\"body\":\"Ahoy\",\"session_id\":null,\"mode\":null}");

        assertThat(request.session()).isEmpty();
        assertThat(request.mode()).isEqualTo(Mode.CHAT);
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsToldWhatToChange(String json, String hint) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(400))
                .hasMessageContaining(hint);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                arguments("", "JSON object"),
                arguments("   ", "JSON object"),
                arguments("null", "JSON object"),
                arguments("[]", "JSON object"),
                arguments("\"text\"", "JSON object"),
                arguments("{", "not valid JSON"),
                arguments("{} {}", "not valid JSON"),
                arguments("identity=a&body=b", "not valid JSON"),
                arguments("[".repeat(100_000), "not valid JSON"),
                arguments("{}", "identity is required"),
                arguments("{\"identity\":\"a\"}", "body is required"),
                arguments("{\"body\":\"b\"}", "identity is required"),
                arguments("{\"identity\":\"a\",\"body\":\"\"}", "body is required"),
                arguments("{\"identity\":\"a\",\"body\":\" \\n \"}", "body is required"),
                arguments("{\"identity\":\" \",\"body\":\"b\"}", "identity is required"),
                arguments("{\"identity\":7,\"body\":\"b\"}", "identity must be a text"),
                arguments("{\"identity\":\"a\",\"body\":{\"text\":\"b\"}}", "body must be a text"),
                arguments("{\"identity\":\"a\",\"body\":[\"b\"]}", "body must be a text"),
                arguments("{\"identity\":\"a\",\"body\":\"b\",\"session_id\":5}", "session_id must be a text"),
                arguments("{\"identity\":\"a\",\"body\":\"b\",\"session_id\":\"\"}", "session_id must not be blank"),
                arguments(
                        "{\"identity\":\"a\",\"body\":\"b\",\"session_id\":\"a\\u0000b\"}",
                        "session_id must not contain control"),
                arguments("{\"identity\":\"a\\nb\",\"body\":\"b\"}", "identity must not contain control"),
                arguments(
                        "{\"identity\":\"%s\",\"body\":\"b\"}".formatted("a".repeat(513)),
                        "identity must not be longer"),
                arguments("{\"identity\":\"a\",\"body\":\"b\",\"mode\":\"song\"}", "mode must be chat, email or voice"),
                arguments("{\"identity\":\"a\",\"body\":\"b\",\"mode\":true}", "mode must be a text"),
                arguments("{\"identity\":\"a\",\"body\":\"b\",\"webhook\":\"nowhere\"}", "webhook cannot be called"));
    }

    @Test
    void invalidUtf8IsInvalidJson() {
        byte[] json = "{\"identity\":\"a\",\"body\":\"x\"}".getBytes(UTF_8);
        json[json.length - 3] = (byte) 0xC3;

        assertThatThrownBy(() -> SendRequest.parse(json)).hasMessageContaining("not valid JSON");
    }

    @Test
    void bodyThatNoDatabaseTakesIsMadeFit() {
        var request = parse("{\"identity\":\"a\",\"body\":\"a\\u0000b\\ud83d \\ud83d\\ude00\"}");

        assertThat(request.body()).isEqualTo("a\uFFFDb\uFFFD \uD83D\uDE00");
        assertThat(Codec.value(request.body())).isNotEmpty();
    }

    private static SendRequest parse(String json) {
        return SendRequest.parse(json.getBytes(UTF_8));
    }
}
