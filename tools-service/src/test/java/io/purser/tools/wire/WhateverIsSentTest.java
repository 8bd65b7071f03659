package io.purser.tools.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.purser.tools.policy.KnownSources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent: no failure of the service, nothing of its inside, and each refusal in the contract's form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class WhateverIsSentTest {

    private static final long SEED = 20260731L;
    private static final int SAMPLES = 250;
    private static final int GENERATIONS = 1_000;
    private static final String JSON = "application/json";

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    KnownSources sources;

    AsGateway owner;
    RawHttp http;

    record Request(String method, String uri, String contentType, String body) {}

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
        http = new RawHttp(address.getPort(), tokens.sign(owner.grant()));
    }

    @AfterEach
    void end() {
        http.close();
    }

    @Test
    void newTool() {
        each(tool().map(body -> new Request("POST", "/v1/Tools", JSON, body)));
    }

    @Test
    void changedTool() {
        String id = owner.tool("");
        each(tool().map(body -> new Request("PUT", "/v1/Tools/" + id, JSON, body)));
    }

    @Test
    void policyOfASource() {
        String source = KnowledgeId.create().value();
        sources.define(owner.account(), source);
        var body = fields(Map.of("knowledge_id", "\"%s\"".formatted(source)), Map.of("policy", policy()));
        each(Anything.body(body).map(sent -> new Request("POST", "/v1/Policies", JSON, sent)));
    }

    @Test
    void anyId() {
        var ids = Anything.shortText().map(Anything::encoded);
        each(Combinators.combine(Arbitraries.of("GET", "PUT", "DELETE"), ids)
                .as((method, id) -> new Request(method, "/v1/Tools/" + id, JSON, "{}")));
    }

    @Test
    void anyQuery() {
        owner.tool("");
        var paging = List.of("PageSize", "Page", "PageToken", "AssistantId", "ToolId", "KnowledgeId", "Other");
        each(Combinators.combine(Arbitraries.of("/v1/Tools", "/v1/Policies"), Anything.query(paging))
                .as((path, query) -> new Request("GET", path + query, JSON, "")));
    }

    @Test
    void anyContentType() {
        var types = Arbitraries.of(
                "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "x", "*/*", ";");
        each(Combinators.combine(types, Arbitraries.of("", "{}", "a=b", "name=x"))
                .as((type, body) -> new Request("POST", "/v1/Tools", type, body)));
    }

    @Test
    void tooMuch() {
        check(new Request("POST", "/v1/Tools", JSON, tool("x".repeat(1_000_000))));
        check(new Request("POST", "/v1/Tools", JSON, tool("\uFFFF".repeat(300_000))));
    }

    private static String tool(String colour) {
        return "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"meta\": {\"colour\": \"%s\"}}"
                .formatted(colour);
    }

    private void each(Arbitrary<Request> requests) {
        JqwikSession.run(() -> {
            var generator = requests.generator(GENERATIONS, true);
            var random = new Random(SEED);
            for (int sample = 0; sample < SAMPLES; sample++) {
                check(generator.next(random).value());
            }
        });
    }

    private void check(Request request) {
        var answer = answered(request);
        assertThat(answer.status()).as("seed %d: %s", SEED, shown(request)).isBetween(200, 499);
        assertThat(answer.body())
                .as("seed %d: %s", SEED, shown(request))
                .doesNotContain("Exception", "\tat ", "io.purser");
        if (answer.status() >= 300) {
            assertThat(answer.json().path("status").asInt())
                    .as("seed %d: %s: %s", SEED, shown(request), answer)
                    .isEqualTo(answer.status());
            assertThat(answer.json().path("code").asInt())
                    .as("%s", shown(request))
                    .isBetween(20_000, 99_999);
            assertThat(answer.json().path("message").asText())
                    .as("%s", shown(request))
                    .isNotBlank();
            assertThat(answer.json().path("more_info").asText())
                    .as("%s", shown(request))
                    .startsWith("https://");
        }
    }

    private static String shown(Request request) {
        return request.toString()
                .substring(0, Math.min(1_000, request.toString().length()));
    }

    private RawHttp.Answer answered(Request request) {
        try {
            return http.send(request.method(), request.uri(), request.contentType(), request.body());
        } catch (Exception e) {
            throw new AssertionError("seed %d: %s".formatted(SEED, shown(request)), e);
        }
    }

    private static Arbitrary<String> tool() {
        var meta = Anything.object(Map.of(
                "url", "\"https://shop.example/find\"",
                "method", "\"GET\"",
                "input_schema", "\"export type Data = { a: string }\"",
                "timeout_ms", "1000",
                "max_concurrency", "2",
                "idempotent", "true"));
        var plain = Map.of(
                "name", "\"find\"",
                "type", "\"WEBHOOK\"",
                "enabled", "true",
                "description", "\"Finds\"",
                "requires_auth", "false",
                "assistant_id", "\"aia_asst_x\"");
        return Anything.body(fields(plain, Map.of("meta", meta, "policy", policy())));
    }

    private static Arbitrary<String> policy() {
        var details = Anything.object(Map.of(
                "token_url", "\"https://login.example\"",
                "username", "\"ann\"",
                "password", "\"********\"",
                "client_secret", "\"x\"",
                "scope", "\"a\""));
        return fields(
                Map.of("name", "\"n\"", "description", "\"d\"", "type", "\"oauth2_password\"", "id", "null"),
                Map.of("policy_details", details));
    }

    /** An object with plain fields and with such as are objects of their own. */
    private static Arbitrary<String> fields(Map<String, String> plain, Map<String, Arbitrary<String>> nested) {
        var names = List.copyOf(nested.keySet());
        return Combinators.combine(names.stream().map(nested::get).toList())
                .as(values -> values)
                .flatMap(values -> {
                    var all = new LinkedHashMap<>(plain);
                    for (int index = 0; index < names.size(); index++) {
                        all.put(names.get(index), values.get(index));
                    }
                    return Anything.object(all);
                });
    }
}
