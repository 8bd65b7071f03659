package io.purser.local.demo.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.local.client.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;

/** The order service of the demo shop, on a free port of this machine. */
public final class ShopServer implements AutoCloseable {

    private final HttpServer server;
    private final Counter counter;
    private final Clock clock;

    private ShopServer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.counter = new Counter(Orders.on(LocalDate.now(clock)));
    }

    public static ShopServer start(Clock clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var shop = new ShopServer(server, clock);
        server.createContext("/", shop::serve);
        server.start();
        return shop;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            respond(exchange);
        } catch (BadInput bad) {
            write(exchange, 400, Json.object().put("error", bad.getMessage()));
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        var input = Input.of(exchange);
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /orders" -> write(exchange, 200, counter.order(input.text("order_number")));
            case "GET /orders/of-customer" -> write(exchange, 200, counter.ordersOf(input.text("email")));
            case "GET /stock" -> write(exchange, 200, counter.stock(input.text("product"), input.orEmpty("size")));
            case "POST /cancellations" ->
                write(exchange, 200, counter.cancel(input.text("order_number"), LocalDate.now(clock)));
            case "POST /returns" ->
                write(
                        exchange,
                        200,
                        counter.startReturn(input.text("order_number"), input.text("product"), LocalDate.now(clock)));
            default -> write(exchange, 404, Json.object().put("error", "Nothing is here."));
        }
    }

    private static void write(HttpExchange exchange, int status, ObjectNode answer) throws IOException {
        byte[] body = Json.MAPPER.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
