package io.purser.knowledge.wire;

import io.purser.contract.id.AccountId;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

    private static final Map<String, String> USUAL_DETAILS = Map.of(
            "Text", "{\"content\": \"We open at nine.\"}",
            "Web", "{\"source\": \"shop.example\", \"crawl_depth\": 1, \"crawl_period_min\": 60}",
            "Database", "{\"kind\": \"qdrant\", \"url\": \"https://qdrant.example\", \"collection\": \"shop\"}");

    private static final List<Map<String, String>> STORES = List.of(
            Map.of(
                    "kind", "\"pinecone\"",
                    "index", "\"shop\"",
                    "api_key", "\"x\"",
                    "namespace", "\"help\"",
                    "dimensions", "512",
                    "text_field", "\"a.b\""),
            Map.of(
                    "kind", "\"qdrant\"",
                    "url", "\"https://qdrant.example\"",
                    "collection", "\"shop\"",
                    "vector", "\"text\"",
                    "least_score", "0.5"),
            Map.of(
                    "kind", "\"pgvector\"",
                    "host", "\"db.example\"",
                    "port", "5432",
                    "database", "\"d\"",
                    "user", "\"u\"",
                    "password", "\"p\"",
                    "sslmode", "\"disable\"",
                    "table", "\"t\""));

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    Rest rest;
    Barrage barrage;

    @BeforeEach
    void begin() {
        var account = new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
        rest = new Rest(address, tokens, new Grant(account, Limits.PREVIEW));
        barrage = Barrage.on(address.getPort(), rest.token());
    }

    @AfterEach
    void end() {
        barrage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Web", "Database"})
    void newSource(String type) {
        barrage.each(source(type).map(body -> Request.json("POST", "/v1/Knowledge", body)));
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
        barrage.each(source(type).map(body -> Request.json("PUT", "/v1/Knowledge/" + id, body)));
    }

    @Test
    void refresh() {
        String id = rest.json("{\"name\": \"Site\", \"type\": \"Web\", \"knowledge_source_details\": %s}"
                        .formatted(USUAL_DETAILS.get("Web")))
                .post("/v1/Knowledge")
                .path("id");
        var body = Anything.object(Map.of("accept_removals", "true", "screen_again", "true"));
        barrage.each(Anything.body(body).map(sent -> Request.json("POST", "/v1/Knowledge/" + id + "/Refresh", sent)));
    }

    @Test
    void search() {
        String id = rest.text("Hours", "We open at nine.");
        rest.awaitStatus(id, "COMPLETED");
        var body = Anything.object(Map.of(
                "query", "\"When?\"",
                "top", "3",
                "knowledge_ids", "[\"%s\"]".formatted(id),
                "identity", "\"email:ann@shop.example\"",
                "verified", "true",
                "labels", "[]",
                "context", "[\"Hello\"]",
                "explain", "true",
                "expand", "\"section\""));
        barrage.each(Anything.body(body).map(sent -> Request.json("POST", "/v1/Knowledge/Search", sent)));
    }

    @Test
    void upload() {
        var parts = Combinators.combine(
                        part("name"),
                        part("type"),
                        part("description"),
                        part("return_direct"),
                        part("search_meaning"),
                        part("file_name"),
                        file())
                .as((name, type, description, direct, meaning, named, file) ->
                        name + type + description + direct + meaning + named + file + "--b--\r\n");
        barrage.each(parts.map(
                body -> Request.typed("multipart/form-data; boundary=b", "POST", "/v1/Knowledge/Upload", body)));
    }

    @Test
    void anyId() {
        var ids = Anything.shortText().map(Anything::encoded);
        var paths = Arbitraries.of("", "/Status", "/Chunks", "/Pages", "/Refresh");
        barrage.each(Combinators.combine(Arbitraries.of("GET", "POST", "PUT", "DELETE"), ids, paths)
                .as((method, id, path) -> Request.json(method, "/v1/Knowledge/" + id + path, "{}")));
    }

    @Test
    void anyQuery() {
        String id = rest.text("Hours", "We open at nine.");
        var parameters = List.of("PageSize", "Page", "PageToken", "AssistantId", "State", "Other");
        barrage.each(Combinators.combine(
                        Arbitraries.of("", "/" + id + "/Chunks", "/" + id + "/Pages")
                                .map("/v1/Knowledge"::concat),
                        Anything.query(parameters))
                .as((path, query) -> Request.get(path + query)));
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
        barrage.each(Combinators.combine(paths, types, Arbitraries.of("", "{}", "a=b", "name=x", "--x"))
                .as((path, type, body) -> Request.typed(type, "POST", path, body)));
    }

    private static Arbitrary<String> source(String type) {
        var stores = Arbitraries.of(STORES).flatMap(Anything::object);
        var others = Anything.object(Map.of(
                "content", "\"We open at nine.\"",
                "source", "\"shop.example\"",
                "crawl_depth", "1",
                "crawl_period_min", "60",
                "include_subdomains", "true",
                "scope", "\"path\"",
                "api_key", "\"x\""));
        var details = type.equals("Database") ? stores : others;
        return Anything.body(details.flatMap(sent -> Anything.object(fields(type, sent))));
    }

    private static Map<String, String> fields(String type, String details) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "\"Hours\"");
        fields.put("type", "\"%s\"".formatted(type));
        fields.put("description", "\"When\"");
        fields.put("return_direct", "true");
        fields.put("search_meaning", "0.3");
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
