package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Stands where a packaged service would: says that it is ready, and what it was told in its environment. */
public final class AotQuarkusEntryPoint {

    private AotQuarkusEntryPoint() {}

    public static void main(String... args) throws IOException {
        Map<String, String> told = new TreeMap<>(System.getenv());
        System.out.println("listening on " + told.get("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(),
                        Integer.parseInt(told.getOrDefault("QUARKUS_HTTP_PORT", "0"))),
                0);
        server.createContext("/", exchange -> {
            byte[] body = told.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
