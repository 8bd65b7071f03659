package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedScriptTest {

    private static final String RECORDING =
            """
            {"kind": "recorded", "messages": [
              {"role": "user", "content": "Where are 1 and 2?"},
              {"role": "assistant", "content": "I will look. ", "tool_calls": [
                {"id": "a", "name": "get", "arguments": "{\\"order\\": 1, \\"full\\": true}"},
                {"id": "b", "name": "get", "arguments": {"order": 2}}]},
              {"role": "tool", "tool_call_id": "a", "content": "shipped"},
              {"role": "tool", "tool_call_id": "b", "content": ""},
              {"role": "assistant", "content": "One is shipped."},
              {"role": "user", "content": "Thanks"}]}
            """;

    private final Caller caller = Caller.shared();

    private final JsonNode question = Caller.user("  Where are 1 and 2?\n");
    private final JsonNode looked = calls("I will look.", "{\"full\":true,\"order\":1.0}");
    private final JsonNode one = result("x", "shipped");
    private final JsonNode two = result("y", "");

    @BeforeEach
    void record() {
        caller.script("recorded", RECORDING);
    }

    @Test
    void theNextDecisionIsTheRecordedOne() {
        JsonNode message = caller.message(Caller.request("script:recorded", List.of(question)));

        assertThat(message.get("content").asText()).isEqualTo("I will look.");
        assertThat(message.at("/tool_calls/0/function/name").asText()).isEqualTo("get");
        assertThat(Json.parse(message.at("/tool_calls/1/function/arguments").asText()))
                .isEqualTo(Json.parse("{\"order\":2}"));
    }

    @Test
    void systemMessagesDoNotCount() {
        assertThat(text(Caller.said("system", "Be kind."), question, looked, one, two))
                .isEqualTo("One is shipped.");
    }

    @Test
    void resultsMayComeInAnyOrder() {
        assertThat(text(question, looked, two, one)).isEqualTo("One is shipped.");
    }

    @Test
    void textAndCallsMayBeTwoMessages() {
        assertThat(text(
                        question,
                        Caller.said("assistant", "I will look."),
                        calls("", "{\"order\":1,\"full\":true}"),
                        one,
                        two))
                .isEqualTo("One is shipped.");
        JsonNode onlyCalls = caller.message(
                Caller.request("script:recorded", List.of(question, Caller.said("assistant", "I will look."))));
        assertThat(onlyCalls.path("tool_calls")).hasSize(2);
        assertThat(onlyCalls.get("content").isNull()).isTrue();
    }

    @Test
    void theEndIsSaid() {
        assertThat(text(question, looked, one, two, Caller.said("assistant", "One is shipped."), Caller.user("Thanks")))
                .isEqualTo("The recording ends here.");
    }

    @Test
    void theClosingWordsMayBeSet() {
        caller.script("closing", "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"closing\":\"Farewell.\"}");

        assertThat(caller.message(Caller.saying("script:closing", "hi"))
                        .get("content")
                        .asText())
                .isEqualTo("Farewell.");
    }

    @Test
    void anotherTextIsAConflictThatSaysWhere() {
        assertThat(conflict(Caller.said("system", "Be kind."), Caller.user("Where are 1 and 3?")))
                .contains("Message 2", "message 1 of the recording", "'2?'", "'3?'");
    }

    @Test
    void otherArgumentsAreAConflict() {
        assertThat(conflict(question, calls("I will look.", "{\"order\":7}"), one, two))
                .contains("Message 2", "\"order\":7");
    }

    @Test
    void anotherResultIsAConflict() {
        assertThat(conflict(question, looked, result("x", "lost"), two)).contains("Message 3", "lost");
    }

    @Test
    void aResultOfNoCallIsAConflict() {
        assertThat(conflict(question, looked, result("ghost", "shipped"), two)).contains("names no call");
    }

    @Test
    void aMissingResultIsAConflict() {
        assertThat(conflict(question, looked, one)).contains("goes on with message 4, from the tool");
    }

    @Test
    void adroppedTextIsAConflict() {
        assertThat(conflict(question, calls("", "{\"order\":1,\"full\":true}"), one, two))
                .contains("Message 2");
    }

    @Test
    void goingOnBeyondTheEndIsAConflict() {
        assertThat(conflict(
                        question,
                        looked,
                        one,
                        two,
                        Caller.said("assistant", "One is shipped."),
                        Caller.user("Thanks"),
                        Caller.said("assistant", "The recording ends here."),
                        Caller.user("More!")))
                .contains("Message 7", "beyond");
    }

    private String text(JsonNode... messages) {
        return caller.message(Caller.request("script:recorded", List.of(messages)))
                .get("content")
                .asText();
    }

    private String conflict(JsonNode... messages) {
        HttpResponse<String> response = caller.chat(Caller.request("script:recorded", List.of(messages)));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Caller.error(response).path("code").asText()).isEqualTo("script_mismatch");
        return Caller.error(response).path("message").asText();
    }

    /** The two calls of the recording, under ids of the caller's own. */
    private static JsonNode calls(String text, String firstArguments) {
        ObjectNode message = Caller.said("assistant", text);
        var calls = message.putArray("tool_calls");
        calls.addObject()
                .put("id", "x")
                .put("type", "function")
                .putObject("function")
                .put("name", "get")
                .put("arguments", firstArguments);
        calls.addObject()
                .put("id", "y")
                .put("type", "function")
                .putObject("function")
                .put("name", "get")
                .put("arguments", "{\"order\":2}");
        return message;
    }

    private static JsonNode result(String call, String text) {
        return Caller.said("tool", text).put("tool_call_id", call);
    }
}
