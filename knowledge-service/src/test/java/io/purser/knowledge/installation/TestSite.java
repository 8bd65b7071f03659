package io.purser.knowledge.installation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A web site on this machine that answers what it is told to, and remembers what it was asked. */
public final class TestSite implements AutoCloseable {

    private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private final HttpServer server;
    private volatile Function<Request, Answer> otherwise = request -> Answer.of(404, "<h1>Not here</h1>");

    /** @param path with its query */
    public record Request(String host, String path, Map<String, String> headers, long nanos) {}

    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public record Answer(int status, Map<String, String> headers, Body body) {

        public static Answer of(int status, String html) {
            return of(status, Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(UTF_8));
        }

        public static Answer of(int status, Map<String, String> headers, byte[] body) {
            return new Answer(status, headers, out -> out.write(body));
        }

        public Answer with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Answer(status, all, body);
        }
    }

    private TestSite(HttpServer server) {
        this.server = server;
    }

    public static TestSite start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var site = new TestSite(server);
        server.createContext("/", site::handle);
        server.start();
        return site;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public TestSite page(String path, String html) {
        return on(path, request -> Answer.of(200, html));
    }

    public TestSite moved(String path, String to) {
        return on(path, request -> Answer.of(301, "").with("Location", to));
    }

    public TestSite on(String path, Function<Request, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    public TestSite otherwise(Function<Request, Answer> answer) {
        otherwise = answer;
        return this;
    }

    public void forget(String path) {
        answers.remove(path);
    }

    /** The paths that were asked for, without robots.txt and sitemaps, and without what cannot be there. */
    public List<String> fetches() {
        return requests.stream()
                .map(Request::path)
                .filter(path ->
                        !path.equals("/robots.txt") && !path.contains("sitemap") && !path.startsWith("/no-such-page-"))
                .toList();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
        written.set(0);
    }

    /** Bytes of bodies that went out. */
    public long written() {
        return written.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        var request = new Request(headers.getOrDefault("host", ""), path, headers, System.nanoTime());
        requests.add(request);
        var answer = answers.getOrDefault(path, answers.getOrDefault(uri.getRawPath(), otherwise))
                .apply(request);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders()
                .set(name, new String(value.getBytes(UTF_8), ISO_8859_1)));
        boolean empty = answer.status() == 304;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : 0);
        try (var out = exchange.getResponseBody()) {
            if (!empty) {
                answer.body().write(counting(out));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private OutputStream counting(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                out.flush();
                written.addAndGet(length);
            }
        };
    }
}
