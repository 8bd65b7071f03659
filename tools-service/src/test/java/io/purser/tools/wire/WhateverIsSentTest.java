package io.purser.tools.wire;

import io.purser.contract.id.KnowledgeId;
import io.purser.security.ServiceTokens;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
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
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent: no failure of the service, nothing of its inside, and each refusal in the contract's form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class WhateverIsSentTest {

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    KnownSources sources;

    AsGateway owner;
    Barrage barrage;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
        barrage = Barrage.on(address.getPort(), tokens.sign(owner.grant()));
    }

    @AfterEach
    void end() {
        barrage.close();
    }

    @Test
    void newTool() {
        barrage.each(tool().map(body -> Request.json("POST", "/v1/Tools", body)));
    }

    @Test
    void changedTool() {
        String id = owner.tool("");
        barrage.each(tool().map(body -> Request.json("PUT", "/v1/Tools/" + id, body)));
    }

    @Test
    void policyOfASource() {
        String source = KnowledgeId.create().value();
        sources.define(owner.account(), source);
        var body = fields(Map.of("knowledge_id", "\"%s\"".formatted(source)), Map.of("policy", policy()));
        barrage.each(Anything.body(body).map(sent -> Request.json("POST", "/v1/Policies", sent)));
    }

    @Test
    void anyImport() {
        var document = Anything.object(Map.of(
                "openapi", "\"3.1.0\"",
                "info", "{\"title\": \"x\"}",
                "servers", "[{\"url\": \"https://shop.example\"}]",
                "paths", "{\"/a/{b}\": {\"get\": {}}}",
                "security", "[]",
                "components", "{}"));
        var plain = Map.of(
                "server_url", "\"https://shop.example\"",
                "operations", "[\"a\"]",
                "name_prefix", "\"a\"",
                "dry_run", "true",
                "assistant_id", "\"aia_asst_x\"");
        barrage.each(Anything.body(fields(plain, Map.of("openapi", document, "policy", policy())))
                .map(body -> Request.json("POST", "/v1/Tools/Import", body)));
        var places = Anything.object(Map.of(
                "url", "\"https://shop.example/{a}\"",
                "method", "\"PUT\"",
                "input_schema", "\"{ a: string }\"",
                "send_body", "true",
                "parameters", "{\"a\": {\"in\": \"path\", \"name\": \"a\", \"style\": \"json\"}}"));
        barrage.each(places.map(meta -> Request.json(
                "POST",
                "/v1/Tools",
                "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"meta\": %s}".formatted(meta))));
    }

    @Test
    void anyId() {
        var ids = Anything.shortText().map(Anything::encoded);
        barrage.each(Combinators.combine(Arbitraries.of("GET", "PUT", "DELETE"), ids)
                .as((method, id) -> Request.json(method, "/v1/Tools/" + id, "{}")));
    }

    @Test
    void anyQuery() {
        owner.tool("");
        var paging = List.of("PageSize", "Page", "PageToken", "AssistantId", "ToolId", "KnowledgeId", "Other");
        barrage.each(Combinators.combine(Arbitraries.of("/v1/Tools", "/v1/Policies"), Anything.query(paging))
                .as((path, query) -> Request.get(path + query)));
    }

    @Test
    void anyContentType() {
        var types = Arbitraries.of(
                "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "x", "*/*", ";");
        barrage.each(Combinators.combine(types, Arbitraries.of("", "{}", "a=b", "name=x"))
                .as((type, body) -> Request.typed(type, "POST", "/v1/Tools", body)));
    }

    @Test
    void tooMuch() {
        barrage.check(Request.json("POST", "/v1/Tools", tool("x".repeat(1_000_000))));
        barrage.check(Request.json("POST", "/v1/Tools", tool("\uFFFF".repeat(300_000))));
    }

    private static String tool(String colour) {
        return "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"meta\": {\"colour\": \"%s\"}}"
                .formatted(colour);
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
        var names = List.copyOf(new TreeMap<>(nested).keySet());
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
