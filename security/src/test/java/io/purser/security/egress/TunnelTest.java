package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client with a protocol of its own, and a real server behind the tunnel. */
class TunnelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENOUGH = 1_000;

    private RawServer server;
    private EgressGate gate;

    @BeforeEach
    void listen() throws IOException {
        server = RawServer.start();
        gate = gate(List.of("127.0.0.1:" + server.port()));
    }

    @AfterEach
    void close() throws Exception {
        gate.close();
        server.close();
    }

    @Test
    void whatBothSidesSayArrives() throws IOException {
        server.answers("Good evening");
        try (var tunnel = open(ENOUGH, Duration.ofSeconds(10));
                var client = connect(tunnel.entrance())) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: db\r\n\r\n".getBytes(UTF_8));

            assertThat(new String(client.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("Good evening");
            assertThat(tunnel.overflowed()).isFalse();
        }
    }

    @Test
    void entranceKeepsTheHostsName() {
        try (var tunnel = open(ENOUGH, Duration.ofSeconds(10))) {
            assertThat(tunnel.entrance().getHostString()).isEqualTo("db.example.com");
            assertThat(tunnel.entrance().getAddress().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void moreThanIsAllowedDoesNotCome() throws IOException {
        server.answers(new byte[100_000]);
        try (var tunnel = open(ENOUGH, Duration.ofSeconds(10));
                var client = connect(tunnel.entrance())) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: db\r\n\r\n".getBytes(UTF_8));

            assertThat(read(client)).isLessThanOrEqualTo(ENOUGH);
            assertThat(tunnel.overflowed()).isTrue();
        }
    }

    @Test
    void itEndsWhenTimeIsUp() throws IOException {
        try (var tunnel = open(ENOUGH, Duration.ofMillis(200));
                var client = connect(tunnel.entrance())) {
            assertThat(read(client)).isZero();
            assertThat(tunnel.expired()).isTrue();
        }
    }

    @Test
    void endOfTheOtherSideIsTheEnd() throws IOException {
        server.answersAndCloses("Good night");
        try (var tunnel = open(ENOUGH, Duration.ofSeconds(60));
                var client = connect(tunnel.entrance())) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: db\r\n\r\n".getBytes(UTF_8));

            assertThat(read(client)).isEqualTo(10);
            assertThat(tunnel.expired()).isFalse();
        }
    }

    @Test
    void onlyOneGoesThrough() throws IOException {
        try (var tunnel = open(ENOUGH, Duration.ofSeconds(10));
                var first = connect(tunnel.entrance());
                var second = connect(tunnel.entrance())) {
            assertThat(read(second)).isZero();
            assertThat(first.isConnected()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "db.example.com", "127.1", "0x7f.1", "db.example.com/", "a@127.0.0.1", "::1", ""})
    void refusedMeansThatNobodyKnocks(String host) {
        var outcome = await(gate(List.of()).tunnel(host, server.port(), limits(ENOUGH, Duration.ofSeconds(10))));

        assertThat(outcome).isInstanceOfSatisfying(EgressTunnel.Shut.class, shut -> assertThat(shut.reason())
                .isInstanceOf(EgressOutcome.Refused.class));
        assertThat(server.connections()).isZero();
    }

    @Test
    void nobodyAtHomeIsSaid() throws Exception {
        server.close();

        var outcome = await(gate.tunnel("127.0.0.1", server.port(), limits(ENOUGH, Duration.ofSeconds(10))));

        assertThat(outcome).isInstanceOfSatisfying(EgressTunnel.Shut.class, shut -> assertThat(shut.reason())
                .isInstanceOf(EgressOutcome.Unreachable.class));
    }

    private EgressTunnel.Open open(long bytes, Duration time) {
        return (EgressTunnel.Open) await(gate.tunnel("db.example.com", server.port(), limits(bytes, time)));
    }

    private static EgressGate gate(List<String> allowed) {
        Resolver here = host -> Uni.createFrom().item(() -> InetAddress.ofLiteral("127.0.0.1"));
        return new EgressGate(new Destinations(here, allowed), (to, request) -> Uni.createFrom()
                .failure(new AssertionError("No request is sent here")));
    }

    private static EgressLimits limits(long bytes, Duration time) {
        return new EgressLimits(time, bytes, 0);
    }

    private static Socket connect(InetSocketAddress entrance) throws IOException {
        var client = new Socket(entrance.getAddress(), entrance.getPort());
        client.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return client;
    }

    private static int read(Socket client) throws IOException {
        try {
            return client.getInputStream().readAllBytes().length;
        } catch (SocketException cut) {
            return 0;
        }
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
