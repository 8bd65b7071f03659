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
