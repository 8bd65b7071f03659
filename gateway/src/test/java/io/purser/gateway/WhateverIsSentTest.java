package io.purser.gateway;

import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestMind;
import io.purser.gateway.installation.TestOwner;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent to what the gateway answers itself: no failure, nothing of its inside, each refusal in the contract's form. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class WhateverIsSentTest {

    private static final String ASSISTANT = "aia_asst_whatever";
    private static final String MESSAGES = "/v1/Assistants/" + ASSISTANT + "/Messages";

    @TestHTTPResource
    URI address;

    TestOwner owner;
    TestBroker broker;

    private Barrage asMember;
    private Barrage asOperator;

    @BeforeEach
    void begin() {
        owner.forget();
        asMember = Barrage.on(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
        asOperator = Barrage.on(address.getPort(), "operator", Installation.OPERATOR_KEY);
    }

    @AfterEach
    void end() {
        asMember.close();
        asOperator.close();
    }

    @Test
    void messages() throws InterruptedException {
        try (var mind = new TestMind(broker.address())) {
            mind.define(Installation.ACCOUNT, ASSISTANT);
            asMember.each(bodies("POST", MESSAGES, Anything.object(message())));
        }
    }

    @Test
    void messagesWithAWebhook() {
        var message = Map.of("identity", "1", "webhook", "\"https://example.com/cb\"");
        asMember.each(bodies("POST", MESSAGES, Anything.object(message)));
    }

    @Test
    void accounts() {
        var operator = new Client(address.getPort(), "operator", Installation.OPERATOR_KEY);
        var sid = Client.tree(operator.post("/v1/Accounts", "{\"name\": \"Changing\"}"))
                .path("sid")
                .textValue();
        asOperator.each(bodies("POST", "/v1/Accounts", account()));
        asOperator.each(bodies("PUT", "/v1/Accounts/" + sid, account()));
    }

    @Test
    void keys() {
        asMember.each(bodies("POST", "/v1/Keys", Anything.object(Map.of("name", "7", "scope", "\"read\""))));
    }

    @Test
    void ids() {
        var ids = Anything.shortText().map(Anything::encoded);
        asOperator.each(ids.map(id -> Request.json("DELETE", "/v1/Accounts/" + id, "")));
        asMember.each(ids.map(id -> Request.json("DELETE", "/v1/Keys/" + id, "")));
        asMember.each(ids.map(id -> Request.get("/v1/Callbacks/" + id)));
    }

    @Test
    void queries() {
        var query = Anything.query(List.of("PageSize", "Page", "PageToken", "Status"));
        asOperator.each(query.map(some -> Request.get("/v1/Accounts" + some)));
        asMember.each(Combinators.combine(Arbitraries.of("/v1/Callbacks", "/v1/Keys"), query)
                .as((path, some) -> Request.get(path + some)));
    }

    @Test
    void headers() {
        var keys = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(300);
        asMember.each(keys.map(key -> Request.json("POST", "/v1/Keys", "{}").with("Idempotency-Key", key)));
    }

    @Test
    void bodiesOfOtherTypes() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", ";")) {
            asMember.check(Request.typed(type, "POST", "/v1/Keys", "name=a"));
        }
    }

    private static Map<String, String> message() {
        return Map.of("identity", "\"user_id:a\"", "body", "\"Ahoy\"", "session_id", "\"demo\"", "mode", "\"chat\"");
    }

    private static Arbitrary<String> account() {
        var limits = Anything.object(Map.of("profile", "\"preview\"", "tools", "5", "messages", "null"));
        return limits.flatMap(own -> Anything.object(
                Map.of("name", "\"Somebody\"", "status", "\"active\"", "auth_token", "\"short\"", "limits", own)));
    }

    private static Arbitrary<Request> bodies(String method, String path, Arbitrary<String> object) {
        return Anything.body(object).map(body -> Request.json(method, path, body));
    }
}
