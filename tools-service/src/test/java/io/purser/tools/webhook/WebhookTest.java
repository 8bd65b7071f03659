package io.purser.tools.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.tools.webhook.Webhook.Method;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    @Test
    void urlAndMethodAreEnough() throws JsonProcessingException {
        assertThat(Webhook.read(
                        json("{'url': ' https://shop.example/find?n=1 ', 'method': 'get', 'input_schema': '{}'}")))
                .isEqualTo(new Webhook("https://shop.example/find?n=1", Method.GET, false, null, null));
    }

    @Test
    void ownersMaySetMore() throws JsonProcessingException {
        assertThat(
                        Webhook.read(
                                json(
                                        "{'url': 'http://shop.example', 'method': 'POST', 'timeout_ms': 1500, 'idempotent': true, 'max_concurrency': 3, 'colour': 'red'}")))
                .isEqualTo(new Webhook("http://shop.example", Method.POST, true, Duration.ofMillis(1_500), 3));
    }

    @Test
    void ownersMaySetHowCallsAreMade() throws JsonProcessingException {
        var read = Webhook.read(
                json(
                        "{'url': 'http://shop.example', 'method': 'GET', 'max_answer_bytes': 2000,"
                                + " 'max_tries': 3, 'backoff_ms': 50, 'breaker_calls': 10, 'breaker_percent': 80,"
                                + " 'breaker_rest_ms': 1000, 'sequential': true, 'allow_repeats': true, 'read_only': true, 'return_direct': true}"));

        assertThat(read)
                .isEqualTo(new Webhook(
                        "http://shop.example",
                        Method.GET,
                        false,
                        null,
                        null,
                        new WebhookSettings(
                                2_000, 3, Duration.ofMillis(50), 10, 80, Duration.ofSeconds(1), true, true, true)));
    }

    @Test
    void argumentsGoIntoTheBodyWhenNothingElseIsSaid() throws JsonProcessingException {
        assertThat(Webhook.read(json("{'url': 'http://shop.example', 'method': null}")))
                .isEqualTo(new Webhook("http://shop.example", Method.POST, false, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'colour': 'red'}", "{'url': null}"})
    void metaWithoutAWebhookIsNoFault(String meta) throws JsonProcessingException {
        assertThat(Webhook.read(json(meta))).isEqualTo(new NoWebhook());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, false, true",
        "GET, true, true",
        "POST, false, false",
        "POST, true, true",
        "PUT, false, false",
        "DELETE, false, false",
        "DELETE, true, true"
    })
    void readsAndDeclaredOnesMayBeRepeated(Method method, boolean idempotent, boolean repeatable) {
        assertThat(new Webhook("http://shop.example", method, idempotent, null, null).repeatable())
                .isEqualTo(repeatable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            commentCharacter = '~',
            textBlock =
                    """
                    null                                                                         # 20001 # meta must be an object
                    []                                                                           # 20001 # meta must be an object
                    {'method': 'GET'}                                                            # 20001 # meta.url is required
                    {'input_schema': '{}'}                                                       # 20001 # meta.url is required
                    {'url': 7}                                                                   # 20001 # meta.url is required
                    {'url': ''}                                                                  # 99005 # meta.url cannot be called
                    {'url': 'shop.example'}                                                      # 99005 # meta.url cannot be called
                    {'url': 'ftp://shop.example'}                                                # 99005 # only http and https are called
                    {'url': 'http://a:b@shop.example'}                                           # 99005 # it must not hold user information
                    {'url': 'http://2130706433/'}                                                # 99005 # its host is a number in an unusual form
                    {'url': 'http://shop.example', 'method': 'HEAD'}                             # 20001 # meta.method must be GET, POST, PUT, PATCH or DELETE
                    {'url': 'http://shop.example', 'method': 7}                                  # 20001 # meta.method must be GET, POST, PUT, PATCH or DELETE
                    {'url': 'http://{shop}.example/'}                                            # 99005 # braces are for arguments in its path
                    {'url': 'http://shop.example:{port}/'}                                       # 99005 # braces are for arguments in its path
                    {'url': '{url}'}                                                             # 99005 # meta.url cannot be called
                    {'url': 'http://shop.example/?a={a}'}                                        # 99005 # braces are for arguments in its path
                    {'url': 'http://shop.example/{a'}                                            # 99005 # its braces do not match
                    {'url': 'http://shop.example/{}'}                                            # 99005 # its braces do not match
                    {'url': 'http://shop.example/{{a}}'}                                         # 99005 # its braces do not match
                    {'url': 'http://shop.example/../{a}'}                                        # 99005 # no part of it may be . or ..
                    {'url': 'http://shop.example', 'parameters': []}                             # 20001 # meta.parameters must be an object
                    {'url': 'http://shop.example', 'parameters': {'a': 'cookie'}}                # 20001 # meta.parameters.a must be path, query, header, body or whole_body
                    {'url': 'http://shop.example', 'parameters': {'a': {'in': 'query', 'name': 7}}}        # 20001 # meta.parameters.a must be
                    {'url': 'http://shop.example', 'parameters': {'a': {'in': 'query', 'style': 'deep'}}}  # 20001 # meta.parameters.a must be
                    {'url': 'http://shop.example', 'parameters': {'a': {'in': 'header', 'name': 'X-Identity'}}}     # 20001 # no header that calls use themselves
                    {'url': 'http://shop.example', 'parameters': {'a': {'in': 'header', 'name': 'authorization'}}}  # 20001 # no header that calls use themselves
                    {'url': 'http://shop.example', 'parameters': {'a': {'in': 'header', 'name': 'X Y'}}}            # 20001 # with a valid name
                    {'url': 'http://shop.example', 'parameters': {'a': 'path'}}                  # 20001 # meta.url has no {a} there
                    {'url': 'http://shop.example', 'method': 'GET', 'parameters': {'a': 'body'}} # 20001 # a body, which is not sent: a
                    {'url': 'http://shop.example', 'send_body': false, 'parameters': {'a': 'whole_body'}}  # 20001 # a body, which is not sent: a
                    {'url': 'http://shop.example', 'parameters': {'a': 'whole_body', 'b': 'body'}}         # 20001 # must make one argument the whole body
                    {'url': 'http://shop.example', 'send_body': 'no'}                            # 20001 # meta.send_body must be true or false
                    {'url': 'http://shop.example', 'method': 'GET', 'timeout_ms': 0}             # 20001 # meta.timeout_ms must be a whole number from 1 to 60000
                    {'url': 'http://shop.example', 'method': 'GET', 'timeout_ms': 60001}         # 20001 # meta.timeout_ms
                    {'url': 'http://shop.example', 'method': 'GET', 'timeout_ms': 1.5}           # 20001 # meta.timeout_ms
                    {'url': 'http://shop.example', 'method': 'GET', 'timeout_ms': 99999999999}   # 20001 # meta.timeout_ms
                    {'url': 'http://shop.example', 'method': 'GET', 'timeout_ms': 'x'}           # 20001 # meta.timeout_ms
                    {'url': 'http://shop.example', 'method': 'GET', 'max_concurrency': 0}        # 20001 # meta.max_concurrency
                    {'url': 'http://shop.example', 'max_answer_bytes': 131073}                   # 20001 # meta.max_answer_bytes must be a whole number from 1 to 131072
                    {'url': 'http://shop.example', 'method': 'GET', 'max_tries': 6}              # 20001 # meta.max_tries must be a whole number from 1 to 5
                    {'url': 'http://shop.example', 'max_tries': 2}                               # 20001 # only then may a call be repeated
                    {'url': 'http://shop.example', 'backoff_ms': 9}                              # 20001 # meta.backoff_ms must be a whole number from 10 to 5000
                    {'url': 'http://shop.example', 'breaker_calls': 1}                           # 20001 # meta.breaker_calls must be a whole number from 2 to 1000
                    {'url': 'http://shop.example', 'breaker_percent': 0}                         # 20001 # meta.breaker_percent must be a whole number from 1 to 100
                    {'url': 'http://shop.example', 'breaker_rest_ms': 300001}                    # 20001 # meta.breaker_rest_ms must be a whole number from 100 to 300000
                    {'url': 'http://shop.example', 'sequential': 'true'}                         # 20001 # meta.sequential must be true or false
                    {'url': 'http://shop.example', 'allow_repeats': 1}                           # 20001 # meta.allow_repeats must be true or false
                    {'url': 'http://shop.example', 'return_direct': 'no'}                        # 20001 # meta.return_direct must be true or false
                    {'url': 'http://shop.example', 'method': 'GET', 'idempotent': 'yes'}         # 20001 # meta.idempotent must be true or false
                    """)
    void faultIsTold(String meta, int code, String why) throws JsonProcessingException {
        assertThat(Webhook.read(json(meta))).isInstanceOfSatisfying(WebhookFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.why()).contains(why);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'url': 'http://shop.example/{order}'}                             | order   |
                    {'url': 'http://shop.example/{order}'}                             | oder    | meta.url has {order} in its path, but meta.input_schema no such argument
                    {'url': 'http://shop.example/{o}', 'parameters': {'order': {'in': 'path', 'name': 'o'}}} | order |
                    {'url': 'http://shop.example/{o}', 'parameters': {'o': 'query'}}   | o       | meta.url has {o} in its path
                    {'url': 'http://shop.example/', 'parameters': {'limit': 'query'}}  | linit   | tells where limit goes, but meta.input_schema has no such argument
                    """)
    void placesAreForArgumentsThatThereAre(String meta, String argument, @Nullable String why)
            throws JsonProcessingException {
        assertThat(Webhook.read(json(meta))).isInstanceOfSatisfying(Webhook.class, webhook -> assertThat(
                        webhook.fault(Set.of(argument)).map(WebhookFault::why).orElse(""))
                .contains(why == null ? "" : why)
                .matches(told -> told.isEmpty() == (why == null)));
    }

    @Test
    void privateAddressIsJudgedWhenItIsCalled() throws JsonProcessingException {
        assertThat(Webhook.read(json("{'url': 'http://127.0.0.1:1234/', 'method': 'GET'}")))
                .isInstanceOf(Webhook.class);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
