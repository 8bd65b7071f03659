package io.purser.tools.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.Header;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressRequest;
import io.purser.tools.webhook.Webhook.Method;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRequestTest {

    private static final EgressLimits LIMITS = new EgressLimits(Duration.ofSeconds(1), 100, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    http://t.example             | {}                               | http://t.example
                    http://t.example/            | {'a': 'b'}                       | http://t.example/?a=b
                    http://t.example/?n=1        | {'a': 'b'}                       | http://t.example/?n=1&a=b
                    http://t.example/?           | {'a': 'b'}                       | http://t.example/?a=b
                    http://t.example/?n=1&       | {'a': 'b'}                       | http://t.example/?n=1&a=b
                    http://t.example/x?n=1#frag  | {'a': 'b'}                       | http://t.example/x?n=1&a=b
                    http://t.example/#frag?x=1   | {'a': 'b'}                       | http://t.example/?a=b
                    http://t.example/?n=1        | {'n': '2', 'a': 'b'}             | http://t.example/?n=1&a=b
                    http://t.example/?to%6fl=1   | {'tool': '2'}                    | http://t.example/?to%6fl=1
                    http://t.example/?%zz=1      | {'a': 'b'}                       | http://t.example/?%zz=1&a=b
                    http://t.example/            | {'a': 'b c&d=e+f/ü'}             | http://t.example/?a=b%20c%26d%3De%2Bf%2F%C3%BC
                    http://t.example/            | {'a b': 'c'}                     | http://t.example/?a%20b=c
                    http://t.example/            | {'a': 1.50, 'b': true, 'c': 7}   | http://t.example/?a=1.5&b=true&c=7
                    http://t.example/            | {'a': null, 'b': ''}             | http://t.example/?b=
                    http://t.example/            | {'a': ['x', 'y'], 'b': []}       | http://t.example/?a=x&a=y
                    http://t.example/            | {'a': {'b': 1}}                  | http://t.example/?a=%7B%22b%22%3A1%7D
                    """)
    void argumentsOfAGetAreQueryParametersBesideTheUrlsOwn(String url, String arguments, String expected)
            throws JsonProcessingException {
        var request = request(Method.GET, url, arguments);

        assertThat(request.url()).isEqualTo(expected);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.body()).isNull();
    }

    @Test
    void argumentsOfAPostAreItsBody() throws JsonProcessingException {
        var request = request(Method.POST, "http://t.example/?n=1", "{'a': 'ü', 'b': [1, 2.50]}");

        assertThat(request.url()).isEqualTo("http://t.example/?n=1");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        assertThat(String.valueOf(request.body())).isEqualTo("{\"a\":\"ü\",\"b\":[1,2.5]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a1          | /orders/a1
                    a b         | /orders/a%20b
                    a/b         | /orders/a%2Fb
                    a?b=c#d     | /orders/a%3Fb%3Dc%23d
                    a%2Fb       | /orders/a%252Fb
                    a;b=c       | /orders/a%3Bb%3Dc
                    a.b         | /orders/a.b
                    ...         | /orders/...
                    ü{x}        | /orders/%C3%BC%7Bx%7D
                    $1\\0     | /orders/%241%5C0
                    """)
    void argumentStaysWithinItsSegment(String argument, String path) throws JsonProcessingException {
        var webhook = read("{'url': 'http://t.example/orders/{order}', 'method': 'DELETE'}");
        var arguments = Json.MAPPER.createObjectNode().put("order", argument.replace("\\\\", "\\"));

        assertThat(WebhookRequest.objection(webhook, arguments)).isEmpty();
        assertThat(WebhookRequest.of(webhook, arguments, call("s", "i"), LIMITS).url())
                .isEqualTo("http://t.example" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': '..', 'b': 'x'}",
                "{'a': '.', 'b': 'x'}",
                "{'a': '../admin', 'b': 'x'}",
                "{'a': 'x/..', 'b': 'x'}",
                "{'a': '..\\\\x', 'b': 'x'}",
                "{'a': '..%2Fadmin', 'b': 'x'}",
                "{'a': '%2e%2e', 'b': 'x'}",
                "{'a': '', 'b': 'x'}",
                "{'a': null, 'b': 'x'}",
                "{'b': 'x'}",
                "{'a': [], 'b': 'x'}",
                "{'a': 'x', 'b': '.', 'c': '.'}",
            })
    void whatWouldLeaveItsPlaceIsNotSent(String arguments) throws JsonProcessingException {
        var webhook = read("{'url': 'http://t.example/{a}/{b}{c}'}");
        var given = json(arguments);
        given.putIfAbsent("c", Json.MAPPER.getNodeFactory().textNode("x"));

        assertThat(WebhookRequest.objection(webhook, given)).isPresent();
    }

    @Test
    void argumentsGoWhereTheirOwnerWants() throws JsonProcessingException {
        var webhook = read("{'url': 'http://t.example/shops/{id}/{no}?fixed=1', 'method': 'PUT', 'parameters': {"
                + "'shop': {'in': 'path', 'name': 'id'}, 'id': {'in': 'query', 'name': 'id'}, 'trace': {'in': 'header',"
                + " 'name': 'X-Trace'}, 'tags': {'in': 'query', 'style': 'comma'}, 'near': {'in': 'query', 'style': 'json'},"
                + " 'many': 'query'}}");
        var request = WebhookRequest.of(
                webhook,
                json("{'shop': 7, 'no': [1, 2], 'id': 'x', 'trace': 'a\\r\\nb', 'tags': ['a,b', 'c'], 'near': [1],"
                        + " 'many': ['d', 'e'], 'rest': {'f': null}}"),
                call("s", "i"),
                LIMITS);

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url())
                .isEqualTo("http://t.example/shops/7/1%2C2?fixed=1&id=x&tags=a%2Cb,c&near=%5B1%5D&many=d&many=e");
        assertThat(request.headers()).containsEntry("X-Trace", "a%0D%0Ab").containsEntry("X-Identity", "i");
        assertThat(String.valueOf(request.body())).isEqualTo("{\"rest\":{\"f\":null}}");
    }

    @Test
    void oneArgumentMayBeTheWholeBody() throws JsonProcessingException {
        var webhook = read("{'url': 'http://t.example/', 'method': 'PATCH', 'parameters': {'body': 'whole_body'}}");

        assertThat(String.valueOf(WebhookRequest.of(webhook, json("{'body': [1, 2]}"), call("s", "i"), LIMITS)
                        .body()))
                .isEqualTo("[1,2]");
    }

    @Test
    void noBodyIsSentWhereTheOwnerWantsNone() throws JsonProcessingException {
        var request = WebhookRequest.of(
                read("{'url': 'http://t.example/', 'send_body': false}"), json("{'a': 'b'}"), call("s", "i"), LIMITS);

        assertThat(request.body()).isNull();
        assertThat(request.url()).isEqualTo("http://t.example/?a=b");
        assertThat(request.headers()).doesNotContainKey("Content-Type");
    }

    @Test
    void headersTellForWhomTheCallIs() throws JsonProcessingException {
        var call = call("webhook:s/1", "email:a@b.example");
        var request = WebhookRequest.of(webhook(Method.GET, "http://t.example"), json("{}"), call, LIMITS);

        assertThat(request.headers())
                .containsEntry("X-Session-Id", "webhook:s/1")
                .containsEntry("X-Identity", "email:a@b.example")
                .containsEntry("Idempotency-Key", "call_1")
                .containsEntry("traceparent", call.header().traceparent());
    }

    @Test
    void whatIsNoHeaderTextIsEncoded() throws JsonProcessingException {
        var call = call("s\r\nX-Evil: 1", "user_id:Jürgen 😀\u007f");
        var request = WebhookRequest.of(webhook(Method.GET, "http://t.example"), json("{}"), call, LIMITS);

        assertThat(request.headers())
                .containsEntry("X-Session-Id", "s%0D%0AX-Evil: 1")
                .containsEntry("X-Identity", "user_id:J%C3%BCrgen %F0%9F%98%80%7F");
    }

    private static EgressRequest request(Method method, String url, String arguments) throws JsonProcessingException {
        return WebhookRequest.of(webhook(method, url), json(arguments), call("s", "i"), LIMITS);
    }

    private static Webhook webhook(Method method, String url) {
        return new Webhook(url, method, false, null, null);
    }

    private static Webhook read(String meta) throws JsonProcessingException {
        return (Webhook) Webhook.read(json(meta));
    }

    private static ToolCallRequested call(String session, String identity) {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var header = Header.first(
                EventId.create(),
                now,
                now.plusSeconds(25),
                new AccountId("AC1"),
                new AssistantId("aia_asst_1"),
                new SessionId(session));
        return new ToolCallRequested(header, new CallId("call_1"), new ToolId("aia_tool_1"), "find", "{}", identity);
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
