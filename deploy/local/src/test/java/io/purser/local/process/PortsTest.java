package io.purser.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void portThatSomebodyListensOnIsTaken() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isTaken(server.getLocalPort())).isTrue();
        }
    }

    @Test
    void portThatSomebodyListensOnAtEveryAddressIsTaken() throws IOException {
        try (var server = new ServerSocket()) {
            server.bind(new InetSocketAddress("0.0.0.0", 0));

            assertThat(Ports.isTaken(server.getLocalPort())).isTrue();
        }
    }

    @Test
    void freePortIsNotTakenAndNeverHandedOutTwice() {
        var ports = new HashSet<Integer>();
        for (int i = 0; i < 50; i++) {
            ports.add(Ports.free());
        }

        assertThat(ports).hasSize(50).noneMatch(Ports::isTaken);
    }

    @Test
    void nextFreePortIsNotTheTakenOne() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.freeFrom(server.getLocalPort())).isGreaterThan(server.getLocalPort());
        }
    }

    @Test
    void proposedPortIsOneThatExistsAndNeedsNoPrivilege() {
        assertThat(Ports.freeFrom(81)).isBetween(1024, 65_535);
        assertThat(Ports.freeFrom(99_999)).isBetween(1024, 65_535);
    }
}
