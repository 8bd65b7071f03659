package io.purser.knowledge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.AccountId;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: no failure of the service, nothing of its inside, and each refusal in the contract's form. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class WhateverIsSentTest {

    private static final long SEED = 20260731L;
    private static final int SAMPLES = 200;
    private static final int GENERATIONS = 1_000;
    private static final String JSON = "application/json";
    private static final Map<String, String> USUAL_DETAILS = Map.of(
            "Text", "{\"content\": \"We open at nine.\"}",
            "Web", "{\"source\": \"shop.example\", \"crawl_depth\": 1, \"crawl_period_min\": 60}",
            "Database", "{\"index\": \"shop\"}");

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    Rest rest;
    RawHttp http;

    record Request(String method, String uri, String contentType, String body) {}

    @BeforeEach
    void begin() {
        var account = new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
        rest = new Rest(address, tokens, new Grant(account, Limits.PREVIEW));
        http = new RawHttp(address.getPort(), rest.token());
    }

    @AfterEach
    void end() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Web", "Database"})
    void newSource(String type) {
        each(source(type).map(body -> new Request("POST", "/v1/Knowledge", JSON, body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Web", "Database"})
    void changedSource(String type) {
        String id = rest.json(
                        """
                        {"name": "Hours", "type": "%s", %s "knowledge_source_details": %s}"""
                                .formatted(
                                        type,
                                        type.equals("Database") ? "\"embedding_model\": \"m\"," : "",
                                        USUAL_DETAILS.get(type)))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        each(source(type).map(body -> new Request("PUT", "/v1/Knowledge/" + id, JSON, body)));
    }

    @Test
    void search() {
        String id = rest.text("Hours", "We open at nine.");
        rest.awaitStatus(id, "COMPLETED");
        var body = Anything.object(Map.of("query", "\"When?\"", "top", "3", "knowledge_ids", "[\"%s\"]".formatted(id)));
        each(Anything.body(body).map(sent -> new Request("POST", "/v1/Knowledge/Search", JSON, sent)));
    }

    @Test
    void upload() {
        var parts = Combinators.combine(part("name"), part("type"), part("description"), part("file_name"), file())
                .as((name, type, description, named, file) -> name + type + description + named + file + "--b--\r\n");
        each(parts.map(body -> new Request("POST", "/v1/Knowledge/Upload", "multipart/form-data; boundary=b", body)));
    }

    @Test
    void anyId() {
        var ids = Anything.shortText().map(Anything::encoded);
        var paths = Arbitraries.of("", "/Status", "/Chunks");
        each(Combinators.combine(Arbitraries.of("GET", "PUT", "DELETE"), ids, paths)
                .as((method, id, path) -> new Request(method, "/v1/Knowledge/" + id + path, JSON, "{}")));
    }

    @Test
    void anyQuery() {
        String id = rest.text("Hours", "We open at nine.");
        var parameters = List.of("PageSize", "Page", "PageToken", "AssistantId", "Other");
        each(Combinators.combine(
                        Arbitraries.of("/v1/Knowledge", "/v1/Knowledge/" + id + "/Chunks"), Anything.query(parameters))
                .as((path, query) -> new Request("GET", path + query, JSON, "")));
    }

    @Test
    void anyContentType() {
        var paths = Arbitraries.of("/v1/Knowledge", "/v1/Knowledge/Search", "/v1/Knowledge/Upload");
        var types = Arbitraries.of(
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "x",
                "*/*",
                "multipart/form-data",
                ";");
        each(Combinators.combine(paths, types, Arbitraries.of("", "{}", "a=b", "name=x", "--x"))
                .as((path, type, body) -> new Request("POST", path, type, body)));
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
        String what = "seed %d: %s: %s".formatted(SEED, shown(request), answer);
        assertThat(answer.status()).as(what).isBetween(200, 499);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "io.purser");
        if (answer.status() >= 300) {
            assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
            assertThat(answer.json().path("code").asInt()).as(what).isBetween(20_000, 99_999);
            assertThat(answer.json().path("message").asText()).as(what).isNotBlank();
            assertThat(answer.json().path("more_info").asText()).as(what).startsWith("https://");
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

    private static Arbitrary<String> source(String type) {
        var details = Anything.object(Map.of(
                "content", "\"We open at nine.\"",
                "source", "\"shop.example\"",
                "crawl_depth", "1",
                "crawl_period_min", "60",
                "api_key", "\"x\""));
        return Anything.body(details.flatMap(sent -> Anything.object(fields(type, sent))));
    }

    private static Map<String, String> fields(String type, String details) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "\"Hours\"");
        fields.put("type", "\"%s\"".formatted(type));
        fields.put("description", "\"When\"");
        fields.put("assistant_id", "\"aia_asst_x\"");
        fields.put("policy", "{\"policy_details\": {}}");
        fields.put("knowledge_source_details", details);
        if (type.equals("Database")) {
            fields.put("embedding_model", "\"m\"");
        }
        return fields;
    }

    private static Arbitrary<String> part(String name) {
        return Anything.text()
                .map(text -> "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, text))
                .injectNull(0.3)
                .map(part -> part == null ? "" : part);
    }

    private static Arbitrary<String> file() {
        var names = Arbitraries.of("a.md", "a.txt", "a.exe", "", "..", "../../a.md", "\0.md", "x".repeat(300) + ".md");
        return Combinators.combine(names, Anything.text())
                .as((name, text) ->
                        "--b\r\nContent-Disposition: form-data; name=\"file_0\"; filename=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(name, text))
                .injectNull(0.2)
                .map(part -> part == null ? "" : part);
    }
}
