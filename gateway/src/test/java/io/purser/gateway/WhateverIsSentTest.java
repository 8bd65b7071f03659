package io.purser.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestBroker;
import io.purser.gateway.installation.TestMind;
import io.purser.gateway.installation.TestOwner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent to what the gateway answers itself: no failure, nothing of its inside, each refusal in the contract's form. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class WhateverIsSentTest {

    private static final long SEED = 20260731L;
    private static final int SAMPLES = 250;
    private static final int GENERATIONS = 1_000;
    private static final String ASSISTANT = "aia_asst_whatever";
    private static final String LEFT_OUT = "";

    @TestHTTPResource
    URI address;

    TestOwner owner;
    TestBroker broker;

    private Client member;
    private Client operator;

    @BeforeEach
    void begin() {
        owner.forget();
        member = new Client(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
        operator = new Client(address.getPort(), "operator", Installation.OPERATOR_KEY);
    }

    @Test
    void messages() throws InterruptedException {
        try (var mind = new TestMind(broker.address())) {
            mind.define(Installation.ACCOUNT, ASSISTANT);
            var message = object(Map.of(
                    "identity", "\"user_id:a\"",
                    "body", "\"Ahoy\"",
                    "session_id", "\"demo\"",
                    "sessionId", "\"demo\"",
                    "mode", "\"chat\""));
            each(message, body -> member.post("/v1/Assistants/%s/Messages".formatted(ASSISTANT), body));
        }
    }

    @Test
    void messagesWithAWebhook() {
        var message = object(Map.of("identity", "1", "webhook", "\"https://example.com/cb\""));
        each(message, body -> member.post("/v1/Assistants/%s/Messages".formatted(ASSISTANT), body));
    }

    @Test
    void accounts() {
        var limits = object(Map.of("profile", "\"preview\"", "tools", "5", "messages", "null"));
        var account = limits.flatMap(own -> object(
                Map.of("name", "\"Somebody\"", "status", "\"active\"", "auth_token", "\"short\"", "limits", own)));
        each(account, body -> operator.post("/v1/Accounts", body));
        var sid = Client.tree(operator.post("/v1/Accounts", "{\"name\": \"Changing\"}"))
                .path("sid")
                .textValue();
        each(account, body -> operator.put("/v1/Accounts/" + sid, body));
    }

    @Test
    void keys() {
        var key = object(Map.of("name", "7", "scope", "\"read\""));
        each(key, body -> member.post("/v1/Keys", body));
    }

    @Test
    void ids() {
        each(text().map(text -> encoded(text.substring(0, Math.min(100, text.length())))), id -> {
            check(id, operator.delete("/v1/Accounts/" + id));
            check(id, member.delete("/v1/Keys/" + id));
            return member.get("/v1/Callbacks/" + id);
        });
    }

    @Test
    void queries() {
        var values = Arbitraries.oneOf(
                text().map(text -> encoded(text.substring(0, Math.min(100, text.length())))),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of(LEFT_OUT, "%c3%28", "PTYQ", "PTYQA", "PTYcKA", "%7Bx%7D", "+"));
        var queries = Combinators.combine(List.of("PageSize", "Page", "PageToken", "Status").stream()
                        .map(name -> values.map(value -> name + "=" + value).injectNull(0.4))
                        .toList())
                .as(parts -> "?" + parts.stream().filter(part -> part != null).collect(Collectors.joining("&")));
        each(queries, query -> {
            check(query, operator.get("/v1/Accounts" + query));
            check(query, member.get("/v1/Callbacks" + query));
            return member.get("/v1/Keys" + query);
        });
    }

    @Test
    void headers() {
        each(
                Arbitraries.strings().ascii().ofMaxLength(300).map(text -> text.replaceAll("[^\\x20-\\x7e]", "")),
                key -> Client.send(member.json("/v1/Keys", "{}")
                        .header("Idempotency-Key", key)
                        .build()));
    }

    @Test
    void bodiesOfOtherTypes() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", ";")) {
            check(
                    type,
                    Client.send(member.request("/v1/Keys")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("name=a"))
                            .build()));
        }
    }

    /** What is done with a sample. */
    @FunctionalInterface
    private interface Sending {
        HttpResponse<String> of(String sample);
    }

    private static void each(Arbitrary<String> samples, Sending sending) {
        JqwikSession.run(() -> {
            var generator = samples.generator(GENERATIONS, true);
            var random = new Random(SEED);
            for (int i = 0; i < SAMPLES; i++) {
                var sample = generator.next(random).value();
                check(sample, sending.of(sample));
            }
        });
    }

    private static void check(String sample, HttpResponse<String> answer) {
        var shown =
                "seed %d: %s: %s".formatted(SEED, sample.substring(0, Math.min(500, sample.length())), answer.body());
        assertThat(answer.statusCode()).as(shown).isBetween(200, 499);
        assertThat(answer.body()).as(shown).doesNotContain("Exception", "\tat ", "io.purser");
        if (answer.statusCode() >= 300) {
            var error = Client.tree(answer);
            assertThat(error.path("status").asInt()).as(shown).isEqualTo(answer.statusCode());
            assertThat(error.path("code").asInt()).as(shown).isBetween(20_000, 99_999);
            assertThat(error.path("message").asText()).as(shown).isNotBlank();
            assertThat(error.path("more_info").asText()).as(shown).startsWith("https://");
        }
    }

    /** These fields as given, or anything, or left out; and sometimes no object at all. */
    private static Arbitrary<String> object(Map<String, String> fields) {
        var object = Combinators.combine(fields.entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue()))
                        .toList())
                .as(present -> present.stream()
                        .filter(field -> !field.equals(LEFT_OUT))
                        .collect(Collectors.joining(",", "{", "}")));
        return Arbitraries.frequencyOf(Tuple.of(8, object), Tuple.of(1, json()), Tuple.of(1, text()));
    }

    private static Arbitrary<String> field(String name, String usual) {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just(usual)),
                        Tuple.of(3, json()),
                        Tuple.of(1, Arbitraries.just(LEFT_OUT)))
                .map(value -> value.equals(LEFT_OUT) ? LEFT_OUT : quoted(name) + ":" + value);
    }

    private static Arbitrary<String> json() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of("null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "[]", "{}"),
                () -> text().map(WhateverIsSentTest::quoted),
                () -> json().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                () -> Combinators.combine(text(), json())
                        .as((name, value) -> "{%s:%s}".formatted(quoted(name), value)));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(20),
                Arbitraries.of("", " ", "\0", "\uD800", "%00", "{a}", "${a}", "'", "1e9", "x".repeat(20_000)));
    }

    private static String quoted(String text) {
        try {
            return Json.MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
