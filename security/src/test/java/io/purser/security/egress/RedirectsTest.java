package io.purser.security.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer secret", "X-Api-Key", "secret", "Accept", "text/plain");

    private final List<EgressRequest> sent = new ArrayList<>();

    @Test
    void relativeLocationStaysWithItsOriginAndKeepsTheHeaders() {
        var outcome = send(get("https://shop.example/a/b?c", 3), 302, "../d?e=f");

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(sent.getLast().url()).isEqualTo("https://shop.example/d?e=f");
        assertThat(sent.getLast().headers()).isEqualTo(HEADERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/", "https://shop.example:8443/", "http://shop.example/"})
    void otherOriginDoesNotGetTheHeaders(String location) {
        send(get("https://shop.example/", 3), 302, location);

        assertThat(sent.getLast().headers()).containsOnlyKeys("Accept");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void postBecomesGet(int status) {
        send(post(), status, "/done");

        assertThat(sent.getLast().method()).isEqualTo("GET");
        assertThat(sent.getLast().body()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"301, DELETE", "302, DELETE", "307, DELETE", "303, GET"})
    void onlyAnAnswerToBeSeenElsewhereTurnsOtherMethodsIntoGet(int status, String method) {
        var limits = new EgressLimits(Duration.ofSeconds(5), 100, 3);

        send(new EgressRequest("DELETE", "https://shop.example/", HEADERS, null, limits), status, "/moved");

        assertThat(sent.getLast().method()).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void postStaysPost(int status) {
        send(post(), status, "/elsewhere");

        assertThat(sent.getLast().method()).isEqualTo("POST");
        assertThat(sent.getLast().body()).isEqualTo(Buffer.buffer("{}"));
    }

    @Test
    void endlessRedirectsEnd() {
        var outcome = sendAlways(get("https://shop.example/", 3), 302, "/again");

        assertThat(outcome).isEqualTo(new Refused("The URL redirects more than 3 times"));
        assertThat(sent).hasSize(4);
    }

    @Test
    void redirectIsTheAnswerWhenNoneIsToBeFollowed() {
        var outcome = send(get("https://shop.example/", 0), 302, "/a");

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                .isEqualTo(302));
    }

    @Test
    void redirectWithoutLocationIsTheAnswer() {
        assertThat(send(get("https://shop.example/", 3), 302, "")).isInstanceOf(Answered.class);
    }

    private static EgressRequest get(String url, int redirects) {
        return EgressRequest.get(url, HEADERS, new EgressLimits(Duration.ofSeconds(5), 100, redirects));
    }

    private static EgressRequest post() {
        return EgressRequest.post(
                "https://shop.example/", HEADERS, Buffer.buffer("{}"), new EgressLimits(Duration.ofSeconds(5), 100, 3));
    }

    private EgressOutcome send(EgressRequest request, int status, String location) {
        return send(
                request,
                (to, next) -> sent.size() == 1
                        ? Answers.answer(to, status, location, "")
                        : Answers.answer(to, 200, "", "ok"));
    }

    private EgressOutcome sendAlways(EgressRequest request, int status, String location) {
        return send(request, (to, next) -> Answers.answer(to, status, location, ""));
    }

    private EgressOutcome send(
            EgressRequest request, BiFunction<Destination.Open, EgressRequest, EgressOutcome> world) {
        Resolver resolver = host -> Uni.createFrom().item(() -> InetAddress.ofLiteral("93.184.215.14"));
        var gate = new EgressGate(new Destinations(resolver, List.of()), (to, next) -> {
            sent.add(next);
            return Uni.createFrom().item(world.apply(to, next));
        });
        return gate.send(request).await().atMost(Duration.ofSeconds(5));
    }
}
