package io.purser.gateway.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The place of a service behind the gateway where nobody listens, but while a test has somebody there. */
public final class AbsentOwner {

    private final int port;

    private AbsentOwner(int port) {
        this.port = port;
    }

    static AbsentOwner somewhere() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new AbsentOwner(socket.getLocalPort());
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Listens until it is closed. */
    public TestOwner present() {
        try {
            return new TestOwner(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
