package io.purser.security.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server listens on the loopback address, and real sockets could reach it under each of these names. */
class ZeroConnectionsTest {

    // Awaited on the test's own thread, which is no event loop.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Vertx vertx;
    private RawServer server;

    @BeforeEach
    void listen() throws IOException {
        vertx = Vertx.vertx();
        server = RawServer.start();
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://LocalHost:%d/",
                "http://rebound.example.com:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0x7f.1:%d/",
                "http://017700000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "http://127.0.1:%d/",
                "http://127.0.0.1.:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::]:%d/",
                "http://example.com@127.0.0.1:%d/",
                "http://127.0.0.1:%d#@example.com/",
                "http://127.0.0.1:%d\\@example.com/",
                "http://%%31%%32%%37.0.0.1:%d/",
                "http://\uFF11\uFF12\uFF17.0.0.1:%d/",
                "http://127\u30020\u30020\u30021:%d/",
                "https://127.0.0.1:%d/"
            })
    void refusedMeansThatNobodyKnocks(String url) {
        var outcome = send(List.of(), url.formatted(server.port()));

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void theServerIsThereForWhoMayCallIt() {
        var outcome = send(List.of("127.0.0.1:" + server.port()), "http://localhost:%d/".formatted(server.port()));

        assertThat(outcome).isInstanceOf(EgressOutcome.Answered.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    private EgressOutcome send(List<String> allowed, String url) {
        Resolver here = host -> Uni.createFrom().item(() -> InetAddress.ofLiteral("127.0.0.1"));
        var gate = new EgressGate(new Destinations(here, allowed), VertxExchange.create(vertx, CONFIG));
        return gate.send(EgressRequest.get(url, Map.of(), new EgressLimits(Duration.ofSeconds(10), 1_000, 0)))
                .await()
                .atMost(PATIENCE);
    }

    private static final EgressConfig CONFIG = new EgressConfig() {
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
            return 10;
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofSeconds(1);
        }
    };
}
