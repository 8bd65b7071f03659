package io.purser.knowledge.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes connections as a database does, and answers nothing, or nothing that is any use. */
final class BadDatabase implements AutoCloseable {

    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final ServerSocket listener;
    private final byte[] answer;

    private BadDatabase(byte[] answer) {
        try {
            this.answer = answer;
            this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static BadDatabase silent() {
        return new BadDatabase(new byte[0]);
    }

    static BadDatabase junk() {
        return new BadDatabase("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                clients.add(client);
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
                if (answer.length > 0) {
                    client.shutdownOutput();
                }
            }
        } catch (IOException e) {
            // it was closed
        }
    }
}
