package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatWireTest {

    private final Caller caller = Caller.shared();

    @Test
    void aWholeCompletionHasTheFieldsOfTheWire() {
        var response = caller.chat(Caller.saying("echo", "ahoy"));

        JsonNode body = Caller.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body.get("object").asText()).isEqualTo("chat.completion");
        assertThat(body.get("model").asText()).isEqualTo("echo");
        assertThat(body.at("/choices/0/message/role").asText()).isEqualTo("assistant");
        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("You said: ahoy");
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(body.at("/usage/total_tokens").asInt())
                .isEqualTo(body.at("/usage/prompt_tokens").asInt()
                        + body.at("/usage/completion_tokens").asInt())
                .isPositive();
    }

    @Test
    void aStreamEndsWithAReasonAndAMark() {
        var streamed = caller.stream(Caller.saying("echo", "ahoy, is there anybody on board of this ship?"));

        assertThat(streamed.contentType()).startsWith("text/event-stream");
        assertThat(streamed.text()).isEqualTo("You said: ahoy, is there anybody on board of this ship?");
        assertThat(streamed.finish()).isEqualTo("stop");
        assertThat(streamed.done()).isTrue();
        assertThat(streamed.usage()).isEmpty();
    }

    @Test
    void usageComesWithAStreamThatAsksForIt() {
        var request = Caller.saying("echo", "ahoy");
        request.putObject("stream_options").put("include_usage", true);

        var streamed = caller.stream(request);

        assertThat(streamed.usage())
                .hasValueSatisfying(
                        usage -> assertThat(usage.get("prompt_tokens").asInt()).isPositive());
    }

    @Test
    void piecesNeverBreakACharacter() {
        String text = "🙂".repeat(40) + "ä".repeat(40);

        assertThat(caller.stream(Caller.saying("echo", text)).text()).isEqualTo("You said: " + text);
    }

    @Test
    void contentMayComeInParts() {
        var message = Json.object().put("role", "user");
        message.putArray("content").addObject().put("type", "text").put("text", "in parts");

        assertThat(caller.message(Caller.request("echo", List.of(message)))
                        .get("content")
                        .asText())
                .isEqualTo("You said: in parts");
    }

    @Test
    void theEchoWaitsAsLongAsItsNameSays() {
        long start = System.nanoTime();

        caller.message(Caller.saying("echo:300", "slowly"));

        assertThat((System.nanoTime() - start) / 1_000_000).isBetween(300L, 5_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\":\"echo\"                                                        | invalid_json",
                "[1,2]                                                                      | invalid_json",
                "not json at all                                                            | invalid_json",
                "{\"model\":\"echo\",\"messages\":[{\"role\":\"user\"}]} trailing           | invalid_json",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}                     | missing_parameter",
                "{\"model\":\"echo\"}                                                       | missing_parameter",
                "{\"model\":\"echo\",\"messages\":[]}                                       | invalid_value",
                "{\"model\":\"echo\",\"messages\":\"hello\"}                                | invalid_value",
                "{\"model\":\"echo\",\"messages\":[\"hello\"]}                              | invalid_value",
                "{\"model\":\"echo\",\"messages\":[{\"content\":\"x\"}]}                    | missing_parameter",
                "{\"model\":\"echo\",\"messages\":[{\"role\":\"ghost\",\"content\":\"x\"}]} | invalid_value",
                "{\"model\":\"echo\",\"messages\":[{\"role\":\"user\",\"content\":7}]}      | invalid_value",
                "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | model_not_found",
                "{\"model\":\"script:none\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | model_not_found",
                "{\"model\":\"echo:soon\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | invalid_value",
                "{\"model\":\"echo\",\"stream\":\"yes\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | invalid_value",
                "{\"model\":\"echo\",\"tool_choice\":\"maybe\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | invalid_value",
                "{\"model\":\"echo\",\"tools\":[{\"type\":\"function\"}],\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | missing_parameter"
            })
    void whatCannotBeUnderstoodIsToldInOpenAisForm(String body, String code) {
        var response = caller.send("POST", "/v1/chat/completions", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.error(response).path("code").asText()).isEqualTo(code);
        assertThat(Caller.error(response).path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(Caller.error(response).path("message").asText()).isNotBlank();
        assertThat(Caller.error(response).has("param")).isTrue();
    }

    @Test
    void otherAddressesAndMethodsAreRefusedInTheSameForm() {
        assertThat(caller.send("GET", "/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(caller.send("GET", "/v1/chat/completions", "").statusCode()).isEqualTo(405);
        assertThat(Caller.error(caller.send("POST", "/script/x", "{}"))
                        .path("code")
                        .asText())
                .isEqualTo("method_not_allowed");
    }

    @Test
    void aBodyBeyondAllMeasureIsRefused() {
        var response = caller.chat(Caller.saying("echo", "x".repeat(17 << 20)));

        assertThat(response.statusCode()).isEqualTo(413);
    }
}
