package io.purser.gateway.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway: keeps what it got, answers what it was told to, else 200 and an empty object. */
public final class TestOwner implements AutoCloseable {

    private static final String HANDED_ON = "/v1/AccountToken";

    private final HttpServer server;
    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final Queue<Got> handedOn = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<String> breaking = ConcurrentHashMap.newKeySet();

    /** A request as it arrived. */
    public record Got(String method, String uri, Headers headers, Buffer body) {

        public String text() {
            return body.toString(UTF_8);
        }

        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** What to say. A status below 100 breaks the connection instead. */
    public record Answer(int status, String body, Map<String, String> headers, CountDownLatch after) {}

    public TestOwner() throws IOException {
        this(0);
    }

    TestOwner(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next answers to this method and path. */
    public void answers(String methodAndPath, int status, String body) {
        answersAfter(new CountDownLatch(0), methodAndPath, status, body);
    }

    /** As {@link #answers}, and not before the latch is open; it is waited for some seconds at most. */
    public void answersAfter(CountDownLatch open, String methodAndPath, int status, String body) {
        answers.put(
                methodAndPath,
                new Answer(status, body, Map.of("Content-Type", "application/json", "X-Owner", "yes"), open));
    }

    /** The connection of the next request with this method and path is closed in place of an answer. */
    public void breaksOnce(String methodAndPath) {
        breaking.add(methodAndPath);
    }

    public void forget() {
        breaking.clear();
        got.clear();
        answers.clear();
    }

    /** Tokens that the gateway handed on of its own accord, ever; they are kept apart from what clients ask for. */
    public Queue<Got> handedOn() {
        return handedOn;
    }

    /** Everything else that arrived since it last forgot. */
    public Queue<Got> got() {
        return got;
    }

    public Got last() {
        return got.stream().reduce((first, second) -> second).orElseThrow(() -> new AssertionError("Nothing arrived"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var queue = exchange.getRequestURI().getPath().equals(HANDED_ON) ? handedOn : got;
        queue.add(new Got(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                Buffer.buffer(body)));
        var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        if (breaking.remove(key)) {
            exchange.close();
            return;
        }
        answer(
                exchange,
                answers.getOrDefault(
                        key, new Answer(200, "{}", Map.of("Content-Type", "application/json"), new CountDownLatch(0))));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        await(answer.after());
        if (answer.status() >= 100) {
            byte[] bytes = answer.body().getBytes(UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private static void await(CountDownLatch open) {
        try {
            assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
