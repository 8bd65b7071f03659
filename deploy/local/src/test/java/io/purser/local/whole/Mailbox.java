package io.purser.local.whole;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A client's server, to which replies are posted. Each test has an address of its own in it. */
final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final Queue<Posted> posted = new ConcurrentLinkedQueue<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    /** As it arrived. */
    record Posted(String url, Headers headers, String body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private Mailbox(HttpServer server) {
        this.server = server;
    }

    static Mailbox open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var mailbox = new Mailbox(server);
        server.createContext("/", mailbox::take);
        server.start();
        return mailbox;
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String path) {
        return "http://" + hostAndPort() + path;
    }

    /** What is posted there is taken note of, and answered with a failure. */
    void refuse(String path) {
        closed.add(path);
    }

    void accept(String path) {
        closed.remove(path);
    }

    /** What was posted to the address up to now. */
    List<Posted> posted(String path) {
        return posted.stream().filter(one -> one.url().startsWith(url(path))).toList();
    }

    /** As soon as there is more than so much. */
    List<Posted> moreThan(int before, String path) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (posted(path).size() <= before && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return posted(path);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted.add(new Posted(url(exchange.getRequestURI().toString()), exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(
                    closed.contains(exchange.getRequestURI().getPath()) ? 503 : 204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
