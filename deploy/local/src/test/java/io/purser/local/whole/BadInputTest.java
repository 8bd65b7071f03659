package io.purser.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Answer;
import io.purser.local.client.Entry;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, the answer is a clear error or a reply; nothing hangs, and no trace of the inside leaves. */
@WithWhole
class BadInputTest {

    private static final int TWENTY_KILOBYTES = 20 * 1024;

    static Stream<String> unusableMessages() {
        return Stream.of(
                "",
                "{",
                "[]",
                "\"hello\"",
                "{\"identity\": \"user_id:a\"}",
                "{\"body\": \"hello\"}",
                "{\"identity\": \"user_id:a\", \"body\": 5}",
                "{\"identity\": {\"a\": 1}, \"body\": \"hello\"}",
                "{\"identity\": \"user_id:a\", \"body\": null}",
                "{\"identity\": \"user_id:a\", \"body\": \"hello\", \"mode\": \"shout\"}",
                "{\"identity\": \"user_id:a\", \"body\": \"hello\", \"session_id\": [1]}");
    }

    @ParameterizedTest
    @MethodSource("unusableMessages")
    void unusableMessageIsRefusedInTheContractsForm(String body, Whole whole) {
        assertRefused(send(whole, whole.demoAssistant(), body.getBytes(UTF_8)), 400, 20001);
    }

    @Test
    void unknownAssistantIsNotFound(Whole whole) {
        assertRefused(send(whole, "aia_asst_" + UUID.randomUUID(), message("hello")), 404, 20404);
    }

    @Test
    void wrongCredentialsAreRefusedBeforeAnythingElse(Whole whole) {
        var stranger = new Purser(whole.door().as(whole.door().account(), "wrong"));
        var nobody =
                new Purser(whole.door().as("AC" + "0".repeat(32), whole.door().token()));

        assertRefused(stranger.get("/v1/Assistants"), 401, 20003);
        assertRefused(nobody.get("/v1/Assistants"), 401, 20003);
        assertRefused(
                stranger.post(messages(whole.demoAssistant()), "application/json", "{".getBytes(UTF_8)), 401, 20003);
    }

    @Test
    void bodyOverTheLimitIsRefused(Whole whole) {
        var answer = send(whole, whole.demoAssistant(), message("long ".repeat(TWENTY_KILOBYTES)));

        assertThat(answer.status()).isIn(400, 413);
        assertContractError(answer);
    }

    @Test
    void bodyUnderTheLimitIsTaken(Whole whole) {
        var reply = whole.session(whole.assistant("echo")).say("word ".repeat(4 * 1024));

        assertThat(reply.succeeded()).isTrue();
    }

    @Test
    void unparsableInputSchemaIsRefusedWhenTheToolIsMade(Whole whole) {
        var definition =
                whole.tools().definition("odd_" + suffix(), whole.tools().url("book"));
        definition.withObject("/meta").put("input_schema", "export type Data = { what: ");

        Answer answer = whole.purser().post("/v1/Tools", definition);

        assertThat(answer.status()).isEqualTo(400);
        assertContractError(answer);
    }

    static Stream<String> unusableTools() {
        return Stream.of("broken", "large", "hanging");
    }

    @ParameterizedTest
    @MethodSource("unusableTools")
    void modelIsToldWhenAToolMisbehaves(String behaviour, Whole whole) {
        assertThat(outcome(whole, whole.tools().url(behaviour), "{\"what\": \"it\"}"))
                .startsWith("Error");
    }

    @Test
    void modelIsToldWhenAToolCannotBeFoundOrMustNotBeCalled(Whole whole) {
        assertThat(outcome(whole, "http://nowhere.invalid/tool", "{\"what\": \"it\"}"))
                .startsWith("Error");
        assertThat(outcome(whole, "http://127.0.0.1:1/tool", "{\"what\": \"it\"}"))
                .startsWith("Error");
        assertThat(outcome(whole, "http://169.254.169.254/latest", "{\"what\": \"it\"}"))
                .startsWith("Error");
    }

    @Test
    void modelIsToldWhenItsArgumentsCannotBeUsed(Whole whole) {
        String book = whole.tools().url("book");

        assertThat(outcome(whole, book, "{\"what\": ")).startsWith("Error");
        assertThat(outcome(whole, book, "not json")).startsWith("Error");
        assertThat(outcome(whole, book, "{\"what\": 5}")).startsWith("Error");
        assertThat(outcome(whole, book, "{}")).startsWith("Error");
    }

    @Test
    void modelThatSendsJunkEndsTheTurnAsAClearFailure(Whole whole) {
        var junk = Json.object().put("kind", "always");
        junk.putObject("reply").put("junk", "<html>sorry</html>");

        var reply = whole.session(whole.assistantThatPlays(junk)).say("hello");

        assertThat(reply.status()).isEqualTo("Failed");
        assertThat(reply.error()).isNotBlank().doesNotContain("Exception", "html");
    }

    /** What the history, and so the model, has as the outcome of the call; the turn has to go on and end with a reply. */
    private static String outcome(Whole whole, String url, String arguments) {
        String tool = "tool_" + suffix();
        String assistant = whole.assistantThatPlays(Scripts.callThenSay(tool, arguments, "Never mind."));
        whole.give(assistant, tool, url);
        Session session = whole.session(assistant);

        var reply = session.say("Please book it.");

        assertThat(reply.body()).isEqualTo("Never mind.");
        return session.history().stream()
                .filter(Entry.Tool.class::isInstance)
                .map(entry -> ((Entry.Tool) entry).output().asText())
                .findFirst()
                .orElse("");
    }

    private static Answer send(Whole whole, String assistant, byte[] body) {
        return whole.purser().post(messages(assistant), "application/json", body);
    }

    private static String messages(String assistant) {
        return "/v1/Assistants/" + assistant + "/Messages";
    }

    private static byte[] message(String words) {
        return Json.object()
                .put("identity", "user_id:a")
                .put("body", words)
                .toString()
                .getBytes(UTF_8);
    }

    private static void assertRefused(Answer answer, int status, int code) {
        assertThat(answer.status()).isEqualTo(status);
        assertContractError(answer);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    private static void assertContractError(Answer answer) {
        JsonNode error = answer.json();
        assertThat(error.path("status").asInt()).isEqualTo(answer.status());
        assertThat(error.path("code").asInt()).isPositive();
        assertThat(error.path("message").asText()).isNotBlank().doesNotContain("Exception", "io.purser", "java.");
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
