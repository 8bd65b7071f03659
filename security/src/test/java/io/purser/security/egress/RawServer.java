package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that does to its clients what it is told, byte by byte. Told nothing, it takes the request and hangs. */
final class RawServer implements AutoCloseable {

    private static final int BACKLOG = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocket listener;
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile Behaviour behaviour = out -> {};

    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket listener) {
        this.listener = listener;
    }

    static RawServer start() throws IOException {
        var server = new RawServer(new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    void answers(String answer) {
        answers(answer.getBytes(UTF_8));
    }

    void answers(byte[] answer) {
        behaviour = out -> out.write(answer);
    }

    void answersAndCloses(String answer) {
        behaviour = out -> {
            out.write(answer.getBytes(UTF_8));
            out.close();
        };
    }

    void answersAndGoesOn(String head, int bytes) {
        behaviour = out -> {
            out.write(head.getBytes(UTF_8));
            byte[] chunk = new byte[10_000];
            for (int sent = 0; sent < bytes; sent += chunk.length) {
                out.write(chunk);
                written.addAndGet(chunk.length);
            }
        };
    }

    void dripsAfter(String head) {
        behaviour = out -> {
            out.write(head.getBytes(UTF_8));
            for (int sent = 0; sent < 100; sent++) {
                out.write('x');
                TimeUnit.MILLISECONDS.sleep(50);
            }
        };
    }

    String lastRequest() {
        return request.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** How much was written before the client closed the connection. */
    long writtenUntilClosed() {
        closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return written.get();
    }

    boolean closedByPeer() {
        closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return true;
    }

    /** How many threads the process has when so many connections are there. */
    int threadsWhenConnected(int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (connections.get() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return Thread.activeCount();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            closed.complete(null);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            byte[] bytes = new byte[8_192];
            int length = socket.getInputStream().read(bytes);
            request.complete(new String(bytes, 0, Math.max(0, length), ISO_8859_1));
            behaviour.answer(socket.getOutputStream());
            while (!socket.isClosed() && socket.getInputStream().read(bytes) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.complete(null);
        }
    }
}
