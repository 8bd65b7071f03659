package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    private final Caller caller = Caller.shared();

    @Test
    void anAlwaysAnswersTheSameToEverybody() {
        caller.script("always", "{'kind':'always','reply':{'text':'Aye.'}}".replace('\'', '"'));

        assertThat(IntStream.range(0, 3).mapToObj(i -> say("script:always"))).containsOnly("Aye.");
    }

    @Test
    void aSequenceAnswersStepByStepAndThenConflicts() {
        script("sequence", "{'steps':[{'text':'one'},{'text':'two','times':2},{'text':'three'}]}");

        assertThat(IntStream.range(0, 4).mapToObj(i -> say("script:sequence")))
                .containsExactly("one", "two", "two", "three");
        assertThat(caller.chat(Caller.saying("script:sequence", "x")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theUserChoosesAScriptToo() {
        script("nora", "{'reply':{'text':'For Nora.'}}");

        assertThat(caller.message(Caller.saying("echo", "x").put("user", "nora"))
                        .get("content")
                        .asText())
                .isEqualTo("For Nora.");
        assertThat(caller.message(Caller.saying("echo", "x").put("user", "somebody else"))
                        .get("content")
                        .asText())
                .isEqualTo("You said: x");
    }

    @Test
    void callsComeWithTheirArgumentsWhole() {
        script(
                "calls",
                "{'reply':{'text':'One moment.','tool_calls':[{'name':'look','arguments':{'order':1042}},"
                        + "{'name':'check','arguments':'{\\'size\\': \\'M\\'}'}]}}");

        var streamed = caller.stream(Caller.saying("script:calls", "x"));
        JsonNode whole = caller.message(Caller.saying("script:calls", "x"));

        assertThat(streamed.text()).isEqualTo("One moment.");
        assertThat(streamed.finish()).isEqualTo("tool_calls");
        assertThat(streamed.calls()).extracting(Streamed.Call::name).containsExactly("look", "check");
        assertThat(streamed.calls())
                .extracting(Streamed.Call::arguments)
                .containsExactly("{\"order\":1042}", "{\"size\": \"M\"}");
        assertThat(streamed.calls())
                .extracting(Streamed.Call::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("call_"));
        assertThat(whole.at("/tool_calls/1/function/arguments").asText()).isEqualTo("{\"size\": \"M\"}");
        assertThat(whole.at("/tool_calls/0/type").asText()).isEqualTo("function");
    }

    @Test
    void argumentsMayBeJunk() {
        script("junk-arguments", "{'reply':{'tool_calls':[{'name':'look','arguments':'{order: 1042'}]}}");

        assertThat(caller.stream(Caller.saying("script:junk-arguments", "x"))
                        .calls()
                        .getFirst()
                        .arguments())
                .isEqualTo("{order: 1042");
    }

    @Test
    void delaysAreKept() {
        script(
                "slow",
                "{'delay_ms':200,'steps':[{'text':'a'},{'text':'b','delay_ms':0},"
                        + "{'text':'one two three four five six seven eight nine ten eleven','chunk_delay_ms':50,'delay_ms':0}]}");

        assertThat(millis(() -> say("script:slow"))).isGreaterThanOrEqualTo(200);
        assertThat(millis(() -> say("script:slow"))).isLessThan(200);
        assertThat(millis(() -> caller.stream(Caller.saying("script:slow", "x"))))
                .isGreaterThanOrEqualTo(150);
    }

    @Test
    void errorsComeWithTheirStatusAndThenAllIsWell() {
        script(
                "flaky",
                "{'steps':[{'status':429,'retry_after':3,'times':2},{'status':500,'text':'Broken.'},{'text':'fine'}]}");

        var first = caller.chat(Caller.saying("script:flaky", "x"));
        var second = caller.chat(Caller.saying("script:flaky", "x").put("stream", true));
        var third = caller.chat(Caller.saying("script:flaky", "x"));

        assertThat(List.of(first.statusCode(), second.statusCode(), third.statusCode()))
                .containsExactly(429, 429, 500);
        assertThat(first.headers().firstValue("retry-after")).hasValue("3");
        assertThat(Caller.error(first).path("type").asText()).isEqualTo("rate_limit_error");
        assertThat(Caller.error(third).path("message").asText()).isEqualTo("Broken.");
        assertThat(say("script:flaky")).isEqualTo("fine");
    }

    @Test
    void aCutLeavesHalfAStream() {
        script("cut", "{'reply':{'text':'This is not going to end well.','cut_after_chars':12}}");

        assertThatThrownBy(() -> caller.stream(Caller.saying("script:cut", "x")))
                .hasRootCauseInstanceOf(EOFException.class);
        assertThatThrownBy(() -> caller.message(Caller.saying("script:cut", "x")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void junkIsSentAsItIs() {
        script("junk", "{'reply':{'junk':'<html>Bad gateway</html>'}}");

        assertThat(caller.chat(Caller.saying("script:junk", "x")).body()).isEqualTo("<html>Bad gateway</html>");
        assertThat(caller.chat(Caller.saying("script:junk", "x").put("stream", true))
                        .body())
                .isEqualTo("data: <html>Bad gateway</html>\n\ndata: [DONE]\n\n");
    }

    @Test
    void aHangingStepNeverAnswers() throws Exception {
        script("hang", "{'reply':{'hang':true}}");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.sendAsync(
                    HttpRequest.newBuilder(caller.address().resolve("/v1/chat/completions"))
                            .timeout(Duration.ofMillis(400))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    Caller.saying("script:hang", "x").toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThatThrownBy(answer::get).hasCauseInstanceOf(HttpTimeoutException.class);
            client.shutdownNow();
        }
    }

    @Test
    void aScriptTellsWhatItWasAsked() {
        script("seen", "{'reply':{'text':'ok'}}");
        say("script:seen");
        caller.message(Caller.request(
                "script:seen", List.of(Caller.said("system", "Be brief."), Caller.user("Where is it?"))));

        JsonNode seen = Caller.json(caller.send("GET", "/script/seen", ""));

        assertThat(seen.get("count").asInt()).isEqualTo(2);
        assertThat(seen.get("kind").asText()).isEqualTo("always");
        assertThat(seen.at("/last_messages/1/content").asText()).isEqualTo("Where is it?");
        assertThat(seen.at("/requests/1/messages").asInt()).isEqualTo(2);
        assertThat(seen.at("/requests/1/last/role").asText()).isEqualTo("user");
    }

    @Test
    void scriptsComeAndGo() {
        script("passing", "{'reply':{'text':'ok'}}");
        assertThat(caller.send("GET", "/script", "").body()).contains("passing");
        assertThat(caller.send("GET", "/v1/models", "").body()).contains("script:passing");

        assertThat(caller.send("DELETE", "/script/passing", "").statusCode()).isEqualTo(200);
        assertThat(caller.send("DELETE", "/script/passing", "").statusCode()).isEqualTo(404);
        assertThat(caller.send("GET", "/script/passing", "").statusCode()).isEqualTo(404);
        assertThat(caller.chat(Caller.saying("script:passing", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesMayHoldAnything() {
        caller.script("a%20%2F%2B+%C3%BC", "{\"reply\":{\"text\":\"ok\"}}");

        assertThat(say("script:a /++ü")).isEqualTo("ok");
        assertThat(caller.send("GET", "/script/a%20%2F%2B+%C3%BC", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aScriptThatIsSetAgainBeginsAnew() {
        script("again", "{'steps':[{'text':'one'},{'text':'two'}]}");
        say("script:again");

        script("again", "{'steps':[{'text':'one'},{'text':'two'}]}");

        assertThat(say("script:again")).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kind':'sometimes'}",
                "{'steps':[]}",
                "{'steps':[{'txt':'typo'}]}",
                "{'steps':[{'text':'x','times':0}]}",
                "{'reply':{'status':200}}",
                "{'reply':{'text':'x','delay_ms':-1}}",
                "{'reply':{'text':'x','delay_ms':'long'}}",
                "{'reply':{}}",
                "{'kind':'recorded'}",
                "{'messages':[{'role':'nobody'}]}",
                "not json"
            })
    void aScriptThatCannotBePlayedIsRefusedAtOnce(String script) {
        var response = caller.send("PUT", "/script/wrong", script.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.error(response).path("message").asText()).isNotBlank();
    }

    private void script(String name, String script) {
        caller.script(name, script.replace("\\'", "\\\"").replace('\'', '"'));
    }

    private String say(String model) {
        return caller.message(Caller.saying(model, "x")).get("content").asText();
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
