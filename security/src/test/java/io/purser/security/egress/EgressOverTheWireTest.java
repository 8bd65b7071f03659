package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Broken;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.TimedOut;
import io.purser.security.egress.EgressOutcome.TooLarge;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.purser.security.egress.EgressOutcome.Unsent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate against real sockets. Every name under .example is this machine. */
class EgressOverTheWireTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final EgressLimits LIMITS = new EgressLimits(Duration.ofSeconds(10), 1_000, 3);

    private static Vertx vertx;

    private RawServer server;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = RawServer.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void connectsToTheCheckedAddressUnderTheNameOfTheUrl() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nhello");

        var outcome = send(get("http://shop.example:%d/a%%20b?c=d#e", LIMITS));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.text())
                .isEqualTo("hello"));
        assertThat(server.lastRequest())
                .startsWith("GET /a%20b?c=d HTTP/1.1\r\n")
                .containsIgnoringCase("host: shop.example:" + server.port() + "\r\n");
    }

    @Test
    void tlsAsksForTheNameOfTheUrl() {
        var outcome = send(get("https://shop.example:%d/", new EgressLimits(Duration.ofSeconds(2), 100, 0)));

        assertThat(outcome).isInstanceOfAny(TimedOut.class, Unreachable.class);
        assertThat(server.lastRequest()).contains("shop.example");
    }

    @Test
    void callersCannotChangeTheHost() {
        server.answers("HTTP/1.1 204 No Content\r\n\r\n");

        send(EgressRequest.get(
                "http://shop.example:%d/".formatted(server.port()), Map.of("HOST", "evil.example"), LIMITS));

        assertThat(server.lastRequest()).doesNotContain("evil");
    }

    @Test
    void clientWithItsOwnConnectionIsToldWhetherItMayConnect() {
        String allowed = "http://shop.example:%d/v1".formatted(server.port());

        assertThat(objection(allowed)).isEmpty();
        assertThat(objection("http://shop.example:%d/v1".formatted(server.port() + 1)))
                .hasValueSatisfying(no -> assertThat(no)
                        .isEqualTo(new Refused("The URL is not called: its host has an address that is not public")));
        assertThat(objection("ftp://shop.example/")).get().isInstanceOf(Refused.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void whereNoNameCanBeLookedUpNobodyMayConnect() {
        Resolver none = host -> Uni.createFrom().failure(new UnknownHostException(host));
        var gate = new EgressGate(new Destinations(none, List.of()), VertxExchange.create(vertx, config()));

        assertThat(gate.objection("http://shop.example/").await().atMost(PATIENCE))
                .get()
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void postCarriesItsBody() {
        server.answers("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");

        var outcome = send(EgressRequest.post(
                "http://shop.example:%d/".formatted(server.port()),
                Map.of("Content-Type", "application/json"),
                Buffer.buffer("{\"a\":\"ü\"}"),
                LIMITS));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                .isEqualTo(201));
        assertThat(server.lastRequest()).contains("ontent-length: 10\r\n");
    }

    @Test
    void postNeverGoesOverAUsedConnection() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var gate = gate(List.of("127.0.0.1:" + server.port()));
        var post = EgressRequest.post(
                "http://shop.example:%d/".formatted(server.port()), Map.of(), Buffer.buffer("{}"), LIMITS);

        assertThat(gate.send(post).await().atMost(PATIENCE)).isInstanceOf(Answered.class);
        assertThat(gate.send(post).await().atMost(PATIENCE)).isInstanceOf(Answered.class);

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void textIsReadInTheCharsetThatTheAnswerNames() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Length: 1\r\n\r\nü"
                .getBytes(ISO_8859_1));

        assertThat(send(get("http://shop.example:%d/", LIMITS)))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.text()).isEqualTo("ü"));
    }

    @Test
    void unknownCharsetIsReadAsUtf8() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=no-such\r\nContent-Length: 2\r\n\r\nü"
                .getBytes(UTF_8));

        assertThat(send(get("http://shop.example:%d/", LIMITS)))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.text()).isEqualTo("ü"));
    }

    @Test
    void largeAnswerIsCutOffWhileItIsRead() throws Exception {
        server.answersAndGoesOn("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n", 104_857_600);

        assertThat(send(get("http://shop.example:%d/", LIMITS))).isEqualTo(new TooLarge(200, 1_000));
        assertThat(server.writtenUntilClosed()).isLessThan(20_000_000);
    }

    @Test
    void beginningOfALargeAnswerIsGivenToWhoAllowsThat() throws Exception {
        server.answersAndGoesOn("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n", 104_857_600);

        var outcome = send(get("http://shop.example:%d/", LIMITS.cutOff()));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.body().length()).isEqualTo(1_000);
            assertThat(answer.whole()).isFalse();
        });
        assertThat(server.writtenUntilClosed()).isLessThan(20_000_000);
    }

    @Test
    void answerOfExactlyTheLimitIsWhole() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1_000));

        assertThat(send(get("http://shop.example:%d/", LIMITS.cutOff())))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.whole()).isTrue());
    }

    @Test
    void hangEndsInTimeAndClosesTheConnection() throws Exception {
        assertThat(send(get("http://shop.example:%d/", new EgressLimits(Duration.ofMillis(300), 100, 0))))
                .isEqualTo(new TimedOut(Duration.ofMillis(300)));
        assertThat(server.closedByPeer()).isTrue();
    }

    @Test
    void slowBytesDoNotStretchTheTime() throws Exception {
        server.dripsAfter("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");

        assertThat(send(get("http://shop.example:%d/", new EgressLimits(Duration.ofMillis(500), 1_000, 0))))
                .isInstanceOf(TimedOut.class);
    }

    @Test
    void brokenConnectionIsTold() {
        server.answersAndCloses("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf");

        assertThat(send(get("http://shop.example:%d/", LIMITS))).isInstanceOf(Broken.class);
    }

    @Test
    void junkInPlaceOfHttpIsTold() {
        server.answersAndCloses("SSH-2.0-OpenSSH_9.9\r\n");

        assertThat(send(get("http://shop.example:%d/", LIMITS))).isInstanceOf(Broken.class);
    }

    @Test
    void closedPortIsUnreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        var outcome = gate(List.of("127.0.0.1:" + free))
                .send(EgressRequest.get("http://127.0.0.1:" + free + "/", Map.of(), LIMITS))
                .await()
                .atMost(PATIENCE);

        assertThat(outcome).isEqualTo(new Unreachable("The connection was refused"));
    }

    @Test
    void nameThatDoesNotResolveIsUnreachable() {
        Resolver none = host -> Uni.createFrom().failure(new UnknownHostException(host));

        var outcome = new EgressGate(new Destinations(none, List.of()), VertxExchange.create(vertx, config()))
                .send(get("http://nowhere.example:%d/", LIMITS))
                .await()
                .atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(Unreachable.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void realRedirectToAForbiddenPortIsNotFollowed() throws IOException {
        try (var forbidden = RawServer.start()) {
            server.answers("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                    .formatted(forbidden.port()));

            assertThat(send(get("http://shop.example:%d/", LIMITS))).isInstanceOf(Refused.class);
            assertThat(forbidden.connections()).isZero();
        }
    }

    @Test
    void thousandHangingRequestsNeedNoThreads() {
        var gate = gate(List.of("127.0.0.1:" + server.port()));
        int before = Thread.activeCount();
        var limits = new EgressLimits(Duration.ofSeconds(3), 100, 0);

        var all = Uni.join()
                .all(IntStream.range(0, 1_000)
                        .mapToObj(index -> gate.send(get("http://shop.example:%d/" + index, limits)))
                        .toList())
                .andFailFast()
                .subscribeAsCompletionStage();
        int during = server.threadsWhenConnected(1_000, PATIENCE);

        assertThat(all.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TimedOut.class));
        assertThat(during - before).isLessThan(50);
    }

    private EgressOutcome send(EgressRequest request) {
        return gate(List.of("127.0.0.1:" + server.port())).send(request).await().atMost(PATIENCE);
    }

    private EgressRequest get(String url, EgressLimits limits) {
        return EgressRequest.get(url.formatted(server.port()), Map.of(), limits);
    }

    private Optional<Unsent> objection(String url) {
        return gate(List.of("127.0.0.1:" + server.port()))
                .objection(url)
                .await()
                .atMost(PATIENCE);
    }

    private static EgressGate gate(List<String> allowed) {
        Resolver here = host -> Uni.createFrom().item(() -> InetAddress.ofLiteral("127.0.0.1"));
        return new EgressGate(new Destinations(here, allowed), VertxExchange.create(vertx, config()));
    }

    private static EgressConfig config() {
        return new EgressConfig() {
            @Override
            public Optional<List<String>> allow() {
                return Optional.empty();
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public int connectionsPerAddress() {
                return 1_000;
            }

            @Override
            public Duration keepAlive() {
                return Duration.ofSeconds(10);
            }
        };
    }
}
