package io.purser.local.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.local.client.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The tools of all recordings, as one HTTP server. The session that calls tells which recording is played. */
public final class Stage implements AutoCloseable {

    private static final String SESSION = "X-Session-Id";

    private final HttpServer server;
    private final Map<String, Prompter> prompters = new ConcurrentHashMap<>();

    private Stage(HttpServer server) {
        this.server = server;
    }

    public static Stage open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var stage = new Stage(server);
        server.createContext("/", stage::serve);
        server.start();
        return stage;
    }

    /** What the services have to be allowed to call. */
    public String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where a tool is called. */
    URI url(String tool) {
        return URI.create("http://" + hostAndPort() + "/" + tool);
    }

    Prompter enter(String session, RecordedRun run) {
        var prompter = new Prompter(run.calls().toList());
        prompters.put(session, prompter);
        return prompter;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode arguments = Json.MAPPER.readTree(exchange.getRequestBody());
            String tool = exchange.getRequestURI().getPath().substring(1);
            var output = prompter(exchange).flatMap(prompter -> prompter.call(tool, arguments));
            write(exchange, output.isPresent() ? 200 : 500, output.orElse("No such call is recorded here."));
        }
    }

    private Optional<Prompter> prompter(HttpExchange exchange) {
        String session = exchange.getRequestHeaders().getFirst(SESSION);
        return Optional.ofNullable(session).map(prompters::get);
    }

    private static void write(HttpExchange exchange, int status, String output) throws IOException {
        byte[] body = output.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
